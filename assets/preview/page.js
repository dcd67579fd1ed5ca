/** The page of `make-brief preview`: hears what was made, and shows it where the reader stands. */
import { showPages } from './paper.js';
import { showProblems } from './told.js';

const find = (id) => document.getElementById(id);
const [audience, status] = [find('audience'), find('status')];
const silence = 'make-brief does not answer. Is it still running?';
let version = 0;
// Whoever has no mouse moves the pages with the keys.
find('paper').tabIndex = 0;

/** `16 pages, made in 312 ms (articles as read before)`. */
function statusOf({ audience, pages, milliseconds, readMilliseconds, isStale }) {
  if (pages === null) return 'There are no pages yet.';
  const count = `${pages} ${pages === 1 ? 'page' : 'pages'}`;
  if (isStale) return `${count}, as they were before: see what is wrong`;
  const read = readMilliseconds === null ? 'articles as read before' : `${readMilliseconds} ms of them to read the articles`;
  return `${audience}: ${count}, made in ${milliseconds} ms (${read})`;
}

function showAudiences({ audience: chosen, audiences }) {
  const names = audiences.includes(chosen) || chosen === '' ? audiences : [...audiences, chosen];
  if (names.join() !== [...audience.options].map(({ value }) => value).join()) {
    audience.replaceChildren(...names.map((name) => new Option(name, name)));
  }
  audience.value = chosen;
}

/** The new frame takes the place of the old one when it has been scrolled to where that one stands. */
function showScreen() {
  const [old] = find('screen').children;
  const frame = document.createElement('iframe');
  frame.title = 'The HTML of the briefing';
  // Its own origin lets this page ask how far it is scrolled; nothing in it may run.
  frame.sandbox = 'allow-same-origin';
  frame.className = old ? 'next' : '';
  frame.src = `brief.html?${version}`;
  frame.addEventListener('load', () => {
    const before = find('screen').firstElementChild;
    if (before !== frame) frame.contentWindow.scrollTo(before.contentWindow.scrollX, before.contentWindow.scrollY);
    frame.className = '';
    while (find('screen').firstElementChild !== frame) find('screen').firstElementChild.remove();
  });
  find('screen').append(frame);
}

function show(state) {
  showAudiences(state);
  showProblems(find('told'), state);
  status.textContent = statusOf(state);
  document.title = state.title === null ? 'make-brief preview' : `${state.isStale ? '! ' : ''}${state.title}`;
  if (state.version === version) return;
  version = state.version;
  showScreen();
  showPages(find('paper'), `brief.pdf?${version}`).catch((error) => {
    status.textContent = `The pages cannot be shown here: ${error.message}`;
  });
}

const news = new EventSource('news');
news.addEventListener('message', ({ data }) => show(JSON.parse(data)));
news.addEventListener('error', () => {
  status.textContent = silence;
});

audience.addEventListener('change', () => {
  status.textContent = 'Being made …';
  fetch('audience', { method: 'POST', body: audience.value }).catch(() => {
    status.textContent = silence;
  });
});
for (const id of ['panes', 'device']) {
  find(id).addEventListener('change', ({ target }) => {
    document.body.dataset[id] = target.value;
  });
}
