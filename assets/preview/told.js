/** What is wrong, with its place and what to do: errors open, warnings to be opened. */

const order = ['error', 'warning', 'note'];

export function showProblems(section, { problems, isStale, pages }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity !== 'error');
  section.hidden = problems.length === 0;
  section.classList.toggle('failed', errors.length > 0);
  const wasOpen = section.querySelector('details')?.open ?? false;
  section.replaceChildren();
  if (errors.length > 0) {
    const kept = isStale ? 'The pages below are those of before.' : pages === null ? 'There is nothing to show yet.' : '';
    section.append(element('p', '', `This keeps the briefing from being made. ${kept}`), list(errors));
  }
  if (others.length > 0) section.append(folded(others, wasOpen));
}

function folded(problems, isOpen) {
  const details = element('details', '', '');
  const sorted = [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  details.open = isOpen;
  details.append(element('summary', '', `${problems.length} to look at`), list(sorted));
  return details;
}

function list(problems) {
  const items = element('ul', '', '');
  items.append(...problems.map(itemOf));
  return items;
}

function itemOf({ severity, code, message, place, mend }) {
  const item = element('li', severity, '');
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(':') : 'make-brief';
  item.append(element('span', 'place', where), `  ${severity}: ${message}  `, element('span', 'code', code), element('span', 'mend', mend));
  return item;
}

function element(tag, name, words) {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.textContent = words;
  return made;
}
