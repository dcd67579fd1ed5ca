import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lines, story, workplace } from './program.ts';
import { attach, forged } from './rooms/verification.fixture.ts';

const { at, put, run } = workplace();

function prepare(): void {
  put('data/articles/raid.txt', story);
  expect(run(['build', '-o', 'out/brief.pdf', '--quiet']).code).toBe(0);
}

describe('make-brief verify', () => {
  it('prints what was checked, how many and what came of it, and what it proves', () => {
    prepare();
    const { code, out, err } = run(['verify', 'out/brief.pdf', '--sources', 'data/articles'], { environment: { TZ: 'Asia/Tokyo' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const said = lines(out);
    expect(said[0]).toMatch(/^out\/brief\.pdf: “.*”, \d pages for the audience analyst, made by make-brief \d/);
    expect(said).toContainEqual(expect.stringMatching(/^ {2}attachments as they were written +3 {2}all hold$/));
    expect(said).toContainEqual(expect.stringMatching(/^ {2}the briefing made again, byte by byte +1 {2}all hold$/));
    expect(said.at(-1)).toMatch(
      /^All that was checked holds\. This proves that the words stand where the briefing says, not that they are true/,
    );
  });

  it('takes articles from another folder, and texts that travel inside', () => {
    put('data/articles/raid.txt', story);
    put('elsewhere/raid.txt', story);
    expect(run(['build', '-o', 'b.pdf', '--quiet', '--embed-sources', '--title', 'Raid']).code).toBe(0);
    const { code, out } = run(['verify', 'b.pdf', '--sources', 'elsewhere']);
    expect({ code, last: lines(out).at(-1)?.slice(0, 27) }).toEqual({ code: 0, last: 'All that was checked holds.' });
    expect(out.toString()).toMatch(/sentences of claims in the texts inside, at their places +\d+ {2}all hold/);
  });

  it('leaves with 1 and names what it found', () => {
    prepare();
    put('data/articles/raid.txt', story.replace('three', 'seven'));
    const { code, out } = run(['verify', 'out/brief.pdf', '--sources', 'data/articles']);
    expect(code).toBe(1);
    expect(out.toString()).toContain('out/brief.pdf  error  verify/source-changed  Source 1 “data/articles/raid.txt” is not what it was');
    expect(out.toString()).toMatch(/sources, as they were when they were read +1 {2}1 finding\n/);
    expect(out.toString()).toContain('not checked: the briefing made again, byte by byte: its sources are not what they were');
  });

  it('leaves with 1 where sources are named and the briefing is not made again, and ends with why', () => {
    prepare();
    put('templates/analyst/labels.yaml', 'claims: All claims\n');
    const { code, out } = run(['verify', 'out/brief.pdf', '--sources', 'data/articles']);
    expect(code).toBe(1);
    expect(out.toString()).toMatch(/^ {2}the briefing made again, byte by byte +0 {2}1 finding$/m);
    const because = 'The briefing was not made again, for templates/analyst/labels.yaml is not what it was made with.';
    expect(lines(out).at(-1)).toMatch(new RegExp(`^1 finding\\. ${because} This proves`));
    const closing = lines(run(['verify', 'out/brief.pdf', '--json', '--sources', 'data/articles']).out).at(-1);
    expect(JSON.parse(closing ?? '')).toMatchObject({ holds: false, findings: 1 });
  });

  it('lets no words of a file steer the terminal or break its lines', () => {
    put('data/articles/raid.txt', story);
    expect(run(['build', '-o', 'b.pdf', '--quiet', '--title', 'Raid']).code).toBe(0);
    const strange = forged(
      readFileSync(at('b.pdf')),
      (parts) => attach(parts, 'a\u001b[8m\nAll hold.txt', Buffer.from('x')),
      (evidence) => ({
        ...evidence,
        title: 'Raid”\n\nAll that was checked holds.\u001b[8m',
        generator: { ...evidence.generator, version: '9\u001b[2J' },
        order: { ...evidence.order, audience: 'b\u009b8m\nc' },
      }),
    );
    put('b.pdf', strange);
    const said = run(['verify', 'b.pdf']).out.toString();
    expect(said).not.toMatch(/(?!\n)\p{Cc}|^All/mu);
    expect(said).toContain('“Raid”\\u000a\\u000aAll that was checked holds.\\u001b[8m”');
    expect(said).toContain('The attachment a\\u001b[8m\\u000aAll hold.txt is not one');
  });

  it('reads no pipe and nothing outside, whatever path the file names', () => {
    prepare();
    const pipe = at('pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    const strange = forged(
      readFileSync(at('out/brief.pdf')),
      () => {},
      (evidence) => ({
        ...evidence,
        order: {
          ...evidence.order,
          review: { path: 'pipe', sha256: '0'.repeat(64) },
          files: [...evidence.order.files, { path: pipe, sha256: '0'.repeat(64) }, { path: '/dev/zero', sha256: '0'.repeat(64) }],
        },
      }),
    );
    put('b.pdf', strange);
    const { code, out } = run(['verify', 'b.pdf', '--sources', 'data/articles']);
    expect(code).toBe(1);
    expect(out.toString()).toContain('verify/other-files');
  });

  it('speaks in lines of JSON', () => {
    prepare();
    const { code, out } = run(['verify', 'out/brief.pdf', '--json']);
    expect(code).toBe(0);
    const said = lines(out).map((line) => JSON.parse(line));
    expect(said[0]).toMatchObject({ briefing: { audience: 'analyst' } });
    expect(said[1]).toEqual({ check: 'attachments as they were written', count: 3, findings: 0, unchecked: [] });
    expect(said.at(-1)).toMatchObject({ holds: true, findings: 0 });
    put('data/articles/raid.txt', 'Other words.');
    const changed = lines(run(['verify', 'out/brief.pdf', '--json', '--sources', 'data/articles']).out).map((line) => JSON.parse(line));
    expect(changed.some(({ code: found }) => found === 'verify/source-changed')).toBe(true);
    expect(changed.at(-1)).toMatchObject({ holds: false });
  });

  it.each([
    [['verify'], 'One briefing is verified at a time'],
    [['verify', 'a.pdf', 'b.pdf'], 'One briefing is verified at a time'],
    [['verify', 'a.pdf', '--surces', 'x'], 'surces'],
  ])('answers %j', (words, message) => {
    const { code, err } = run(words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('says what it cannot read', () => {
    put('a.pdf', 'no pages');
    expect(run(['verify', 'a.pdf'])).toMatchObject({ code: 1, err: expect.stringContaining('a.pdf  error  verify/broken') });
    expect(run(['verify', at('none.pdf')])).toMatchObject({ code: 1, err: expect.stringContaining('disk/unreadable') });
  });
});
