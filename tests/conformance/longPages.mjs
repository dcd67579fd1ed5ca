// Documents of ten to thirty pages for weasyprint.mjs, each of one kind of matter, in words of our own that are always the same.

/** The next of a row of numbers below `most`, always the same row. */
function dice(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const openings = [
  'The harbour master',
  'Nobody in Lindhaven',
  'The older of the two pilots',
  'A committee of seven',
  'The keeper of the lamp',
  'The ferry company',
];
const deeds = [
  'had counted',
  'remembered',
  'would not acknowledge',
  'wrote down with considerable hesitation',
  'had been asked to investigate',
  'compared',
];
const things = [
  'the disappearance of four hundred barrels',
  'every arrival since the administration was reorganized',
  'the weather',
  'an extraordinarily long list of incontrovertible observations',
  'the price of rope',
  'what had been said in the meeting of the previous evening',
];
const ends = [
  'before the tide turned',
  'and nobody contradicted',
  'without mentioning the responsibility of the shareholders',
  'although the instruments were misleading',
  'in the year of the ice',
  'for reasons that remain incomprehensible',
];

function talker(seed) {
  const roll = dice(seed);
  const pick = (list) => list[roll(list.length)];
  const sentence = () => {
    const first = `${pick(openings)} ${pick(deeds)} ${pick(things)}`;
    return roll(3) === 0 ? `${first}.` : `${first}, ${pick(ends)}.`;
  };
  const paragraph = (least = 2, most = 8) => Array.from({ length: least + roll(most - least + 1) }, sentence).join(' ');
  return { roll, pick, sentence, paragraph };
}

const several = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n');

const faces =
  'h1, h2, h3, th, dt { font-family: "Source Sans 3"; font-weight: 600 } h1 { font-size: 18pt; line-height: 22pt } h2 { font-size: 13pt; line-height: 16pt } h3 { font-size: 10.5pt; line-height: 14pt }';

const page = (name, style, body) => ({
  name,
  html: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>${name}</title>\n<style>\n@page { size: A5; margin: 18mm 16mm }\nbody { font: 10pt/13pt "Source Serif 4" }\n${faces}\n${style}\n</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`,
});

function novel() {
  const { paragraph } = talker(1);
  const style = 'body { hyphens: auto; text-align: justify } p { margin: 0; text-indent: 12pt } h2 { break-before: page }';
  return page(
    'long-novel',
    style,
    several(8, (chapter) => `<h2>Chapter ${chapter + 1}</h2>\n${several(16, () => `<p>${paragraph(3, 9)}</p>`)}`),
  );
}

function ragged() {
  const { paragraph, sentence } = talker(2);
  const style =
    'body { line-height: 1.5; font-size: 9.5pt } p { margin: 0 0 .8em } blockquote { margin: 1em 2em; font-size: .9em; font-style: italic }';
  return page(
    'long-ragged',
    style,
    several(
      50,
      (index) =>
        `${index % 7 === 0 ? `<h3>${sentence()}</h3>` : ''}<p>${paragraph()}</p>${index % 9 === 4 ? `<blockquote><p>${paragraph(2, 3)}</p></blockquote>` : ''}`,
    ),
  );
}

function report() {
  const { paragraph, sentence, roll } = talker(3);
  const style =
    'body { hyphens: auto } p { margin: 0 0 6pt } table { width: 100%; font: 8.5pt/11pt "Source Sans 3" } td, th { border-bottom: .5pt solid #d9d6cf } .n { text-align: right }';
  const table = () =>
    `<table><caption>${sentence()}</caption><thead><tr><th scope="col">What<th scope="col">Remark<th scope="col" class="n">Count</thead><tbody>${several(5, () => `<tr><td>${sentence()}<td>${sentence()}<td class="n">${roll(9000)}`)}</tbody></table>`;
  const list = () => `<ul>${several(4, () => `<li>${sentence()}`)}</ul>`;
  return page(
    'long-report',
    style,
    several(
      12,
      (index) =>
        `<h2>${sentence()}</h2><p>${paragraph()}</p>${index % 2 ? table() : list()}<h3>${sentence()}</h3><p>${paragraph()}</p><p>${paragraph()}</p>`,
    ),
  );
}

function longTable() {
  const { sentence, roll } = talker(4);
  const style =
    'table { width: 100%; font: 8.5pt/11pt "Source Sans 3" } thead th { text-align: left; background: #eeeeee; border-bottom: 1pt solid black } td { border-bottom: .5pt solid #d9d6cf } .n { text-align: right }';
  const rows = several(
    260,
    (index) => `<tr><td>${index + 1}<td>${sentence()}<td>${roll(2) ? sentence() : 'none'}<td class="n">${roll(90000)}`,
  );
  return page(
    'long-table',
    style,
    `<table><thead><tr><th scope="col">No.<th scope="col">What was seen<th scope="col">What was said<th scope="col" class="n">Sum</thead><tbody>${rows}</tbody></table>`,
  );
}

function fixedTable() {
  const { sentence, roll } = talker(5);
  const style =
    'table { width: 100%; font: 8.5pt/11pt "Source Sans 3"; margin: 0 0 12pt } td, th { border: .5pt solid #8a8a8a; padding: 3pt } .a { width: 15% } .b { width: 50% } .c { width: 35% }';
  const rows = () =>
    several(9, (index) =>
      index % 3 === 0
        ? `<tr><td rowspan="3">${roll(400)}<td>${sentence()}<td>${sentence()}`
        : index % 3 === 1
          ? `<tr><td colspan="2">${sentence()}`
          : `<tr><td>${sentence()}<td>${roll(99)}`,
    );
  return page(
    'long-fixed-tables',
    style,
    several(
      14,
      () =>
        `<table><thead><tr><th class="a" scope="col">Row<th class="b" scope="col">First<th class="c" scope="col">Second</thead><tbody>${rows()}</tbody></table>`,
    ),
  );
}

function notes() {
  const { paragraph, sentence } = talker(6);
  const style =
    'body { hyphens: auto; text-align: justify } p { margin: 0; text-indent: 12pt } .note { float: footnote; font-size: 8pt; line-height: 10pt; text-indent: 0 }';
  return page(
    'long-notes',
    style,
    several(70, () => `<p>${paragraph(2, 5)}<span class="note">${sentence()}</span> ${sentence()}</p>`),
  );
}

function columns() {
  const { paragraph, sentence } = talker(7);
  const style =
    'body { hyphens: auto; text-align: justify } p { margin: 0; text-indent: 10pt } .two { column-count: 2; column-gap: 12pt; font-size: 9pt; line-height: 12pt }';
  return page(
    'long-columns',
    style,
    several(10, () => `<h2>${sentence()}</h2><div class="two">${several(8, () => `<p>${paragraph(2, 5)}</p>`)}</div>`),
  );
}

function lists() {
  const { paragraph, sentence } = talker(8);
  const style = 'ul, ol { margin: 4pt 0; padding-left: 20pt } li { margin: 0 0 2pt } dd { margin: 0 0 4pt 20pt }';
  return page(
    'long-lists',
    style,
    several(
      14,
      () =>
        `<p>${paragraph(1, 3)}</p><ol>${several(4, () => `<li>${sentence()}<ul>${several(3, () => `<li>${sentence()}`)}</ul>`)}</ol><dl>${several(4, () => `<dt>${sentence()}<dd>${paragraph(1, 2)}`)}</dl>`,
    ),
  );
}

function frames() {
  const { paragraph, sentence } = talker(9);
  const style =
    'p { margin: 0 0 6pt } .whole { break-inside: avoid; border: 1pt solid #1f4e79; padding: 8pt; margin: 10pt 0; background: #eef2f6 } .part { border-left: 3pt solid #9b1c1c; padding: 0 0 0 10pt; margin: 0 0 10pt 5% }'.replace(
      '5%',
      '12pt',
    );
  return page(
    'long-frames',
    style,
    several(
      24,
      (index) =>
        `<h3>${sentence()}</h3><p>${paragraph(2, 5)}</p><div class="${index % 2 ? 'whole' : 'part'}"><p>${paragraph(2, 5)}</p><p>${paragraph(1, 3)}</p></div>`,
    ),
  );
}

function sheets() {
  const { paragraph, sentence, roll } = talker(10);
  const style =
    '@page wide { size: A5 landscape; margin: 14mm } .wide { page: wide } p { margin: 0 0 6pt } .wide table { width: 100%; font: 8pt/10.5pt "Source Sans 3" } td { border-bottom: .5pt solid black }';
  const wide = () =>
    `<section class="wide"><h2>${sentence()}</h2><table><tbody>${several(10, () => `<tr>${several(6, (column) => `<td>${column ? roll(9999) : sentence()}`)}`)}</tbody></table></section>`;
  return page(
    'long-sheets',
    style,
    several(6, () => `<section><h2>${sentence()}</h2>${several(9, () => `<p>${paragraph()}</p>`)}</section>${wide()}`),
  );
}

function contents() {
  const { paragraph, sentence } = talker(11);
  const heads = Array.from({ length: 30 }, sentence);
  const style =
    'nav p { margin: 0 } nav a::after { content: leader(dotted) target-counter(attr(href), page) } p { margin: 0 0 6pt; text-align: justify; hyphens: auto }';
  return page(
    'long-contents',
    style,
    `<nav>${heads.map((head, index) => `<p><a href="#h${index}">${head}</a></p>`).join('\n')}</nav>${heads.map((head, index) => `<h3 id="h${index}">${head}</h3>${several(3, () => `<p>${paragraph()}</p>`)}`).join('\n')}`,
  );
}

export const longPages = [novel, ragged, report, longTable, fixedTable, notes, columns, lists, frames, sheets, contents].map((make) =>
  make(),
);
