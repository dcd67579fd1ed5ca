import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, workplace } from './program.ts';
import { told } from './rooms/annex.fixture.ts';

const { at, put, run, written } = workplace();
const fixture = (name: string): Buffer => readFileSync(join(root, 'tests/fixtures/annex', `${name}.pdf`));

function prepare(): void {
  put('report.pdf', fixture('chromium'));
  put(
    'brief.html',
    '<!DOCTYPE html><html lang="en"><head><title>Daily &amp; brief</title></head><body><h1>Mill</h1><p>Quiet.</p></body></html>',
  );
  expect(run(['print', 'brief.html', '-o', 'brief.pdf']).code).toBe(0);
}

describe('make-brief attach', () => {
  it('puts the briefing behind the report, with a title page where asked', async () => {
    prepare();
    const words = ['attach', 'report.pdf', 'brief.pdf', '--title-page', '--name', 'Annex C', '-o'];
    const { code, err } = run([...words, 'out/whole.pdf']);
    expect({ code, err }).toEqual({ code: 0, err: 'out/whole.pdf: 5 pages, 2 of them the annex\n' });
    const whole = await told(readFileSync(at('out/whole.pdf')));
    expect(whole.labels).toEqual(['1', '2', '3', 'C-1', 'C-2']);
    expect(whole.text[3]).toContain('Annex C');
    expect(whole.text[3]).toContain('Daily & brief');
    expect(whole.sizes[3]).toBe(whole.sizes[4]);
    const again = run([...words, '-'], { environment: { TZ: 'Asia/Tokyo' } });
    expect(again.out.equals(readFileSync(at('out/whole.pdf')))).toBe(true);
  });

  it('puts it where --at and --after say', async () => {
    prepare();
    const labels = async (...place: string[]): Promise<unknown> =>
      (await told(run(['attach', 'report.pdf', 'brief.pdf', '-o', '-', ...place]).out)).labels;
    expect(await labels('--at', '1')).toEqual(['A-1', '1', '2', '3']);
    expect(await labels('--after', '1')).toEqual(['1', 'A-1', '2', '3']);
    expect(await labels('--after', '3')).toEqual(['1', '2', '3', 'A-1']);
  });

  it('puts it inside as a file', async () => {
    prepare();
    const { code, err } = run(['attach', 'report.pdf', 'brief.pdf', '--as', 'file', '-o', 'whole.pdf']);
    expect({ code, err }).toEqual({ code: 0, err: 'whole.pdf: 3 pages, and the briefing as a file\n' });
    expect((await told(readFileSync(at('whole.pdf')))).files).toEqual(['brief.pdf']);
    const twice = run(['attach', 'whole.pdf', 'brief.pdf', '--as', 'file', '-o', 'twice.pdf']);
    expect(twice.err).toContain('whole.pdf  error  attach/name-taken');
    expect(run(['attach', 'whole.pdf', 'brief.pdf', '--as', 'file', '--name', 'second.pdf', '-o', 'twice.pdf']).code).toBe(0);
  });

  it.each([
    [['report.pdf'], 'One briefing is attached to one report'],
    [['report.pdf', 'brief.pdf'], 'It is not said where to write'],
    [['report.pdf', 'brief.pdf', '-o', 'x.pdf', '--at', '9'], 'The report has no page 9, but 3 pages'],
    [['report.pdf', 'brief.pdf', '-o', 'x.pdf', '--at', '0'], 'The option --at does not take "0"'],
    [['report.pdf', 'brief.pdf', '-o', 'x.pdf', '--at', '1', '--after', '1'], 'The annex has one place'],
    [['report.pdf', 'brief.pdf', '-o', 'x.pdf', '--as', 'file', '--at', '1'], 'A file inside has no place'],
    [['report.pdf', 'brief.pdf', '-o', 'x.pdf', '--as', 'word'], 'The option --as does not take "word"'],
    [['report.pdf', 'brief.pdf', '-o', 'x.pdf', '--name', ' '], 'The annex needs a name'],
  ])('answers %j', (words, message) => {
    prepare();
    const { code, err } = run(['attach', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(written()).not.toContain('x.pdf');
  });

  it('writes nothing where it refuses', () => {
    prepare();
    put('locked.pdf', fixture('locked'));
    const { code, err } = run(['attach', 'locked.pdf', 'brief.pdf', '-o', 'x.pdf']);
    expect(code).toBe(1);
    expect(err).toContain('locked.pdf  error  attach/locked');
    expect(written()).not.toContain('x.pdf');
  });
});
