import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, root, workplace } from './program.ts';
import { readText } from './rooms/pdf.fixture.ts';

const { at, put, run } = workplace();
const text = (path: string): string => readFileSync(at(path), 'utf8');
const change = (path: string, from: RegExp, to: string): void => {
  expect(text(path)).toMatch(from);
  put(path, text(path).replace(from, to));
};

describe('make-brief templates', () => {
  it('lists audiences with what they are for and where their files come from', () => {
    put('templates/desk/audience.yaml', 'title: Desk\ndescription: For the desk\nextends: analyst\n');
    put('templates/desk/mark.hbs', '-');
    const { code, out } = run(['templates', 'desk']);
    expect([code, ...lines(out).slice(0, 2)]).toEqual([0, 'desk  Desk', '  For the desk']);
    expect(lines(out).at(-1)).toMatch(/^ {2}yours: +audience\.yaml, mark\.hbs$/);
    expect(out.toString()).toMatch(/^ {2}shipped, from analyst: +audience\.yaml, brief\.hbs, style\.css$/m);
    const [listed] = JSON.parse(run(['templates', 'desk', '--json']).out.toString());
    expect(listed).toMatchObject({ name: 'desk', title: 'Desk', extends: 'analyst' });
    expect(listed.files).toContainEqual({ name: 'mark.hbs', path: 'templates/desk/mark.hbs', from: 'yours' });
    expect(listed.files.filter(({ name }: { name: string }) => name === 'mark.hbs')).toHaveLength(1);
  });

  it('lists all audiences in a few lines each, and everything where that is wanted', () => {
    put('templates/desk/audience.yaml', 'title: Desk\ndescription: For the desk\nextends: analyst\n');
    put('templates/shared/labels.yaml', 'chronology: Day by day\n');
    const { code, out } = run(['templates']);
    const desk = lines(out).slice(lines(out).indexOf('desk  Desk'));
    expect([code, desk.slice(0, 4)]).toEqual([
      0,
      ['desk  Desk', '  For the desk', '  built on analyst', '  your files: labels.yaml, audience.yaml'],
    ]);
    expect(out.toString()).not.toContain('section-key-points.hbs');
    expect(lines(out).filter((line) => line.length > 180)).toEqual([]);
    const all = run(['templates', '--all']).out.toString();
    expect(all).toContain('section-key-points.hbs');
    expect(lines(all).filter((line) => line.startsWith('    ') && line.length > 110)).toEqual([]);
    expect(run(['templates', 'desk']).out.toString()).toBe(all.slice(all.indexOf('desk  Desk'), all.indexOf('\nexecutive  ')));
  });

  it('lists what can be listed, and says what cannot', () => {
    put('templates/desk/audience.yaml', 'titel: Desk\n');
    const { code, out, err } = run(['templates']);
    expect([code, lines(out)[0]]).toEqual([1, expect.stringMatching(/^analyst {2}/)]);
    expect(err).toContain('templates/desk/audience.yaml:1:1  error  yaml/missing-key');
    expect(run(['templates', 'dsk']).err).toContain('There is no audience "dsk". Did you mean "desk"?');
  });

  it('leads through the tutorial', async () => {
    cpSync(join(root, 'data/articles'), at('news'), { recursive: true });
    expect(run(['init', '--audience', 'press-desk', '--from', 'analyst']).code).toBe(0);
    put('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#7a1f2b"/></svg>');
    change('brief.yaml', /^# issuer: .*/m, 'issuer: "Ministry of Examples"');
    change('brief.yaml', /^# marking/m, 'marking');
    change('brief.yaml', /^# logo/m, 'logo');
    change('templates/press-desk/style.css', /\/\* --accent: .*?; \*\//, '--accent: #7a1f2b;');
    change('templates/press-desk/audience.yaml', /^# sections: .*/m, 'sections: [chronology, disputes, claims, sources]');
    change('templates/press-desk/labels.yaml', /^# disputes: .*/m, 'disputes: Where reports differ');
    expect(run(['templates', 'check', 'press-desk'])).toMatchObject({ code: 0, err: '1 audience, no faults\n' });
    expect(run(['news']).code).toBe(0);
    const words = (await readText(readFileSync(at('out/brief.pdf')))).join('\n').replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/Chronology.*Where reports differ.*Appendix A/);
    // Letters that are set apart come out of the file as words.
    expect(words.replaceAll(' ', '')).toContain('MINISTRYOFEXAMPLES');
    expect(words.replaceAll(' ', '')).toContain('DRAFT');
    expect(words).not.toContain('Key points');
    run(['init', '--audience', 'press-desk', '--copy', 'section-trust']);
    change('templates/press-desk/section-trust.hbs', /prose trust/, 'prose trsut');
    const { code, err } = run(['templates', 'check', 'press-desk']);
    const told = /section-trust\.hbs:\d+:\d+ {2}error {2}.*?\?/.exec(err)?.[0] ?? 'nothing';
    expect([code, readFileSync(join(root, 'templates/README.md'), 'utf8')]).toEqual([1, expect.stringContaining(told)]);
  });
});
