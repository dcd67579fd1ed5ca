/** The pages of the PDF itself, each drawn when it comes into sight; the old drawing stays until the new one is done. */
import { getDocument } from './pdfjs.mjs';

let loaded = null;
let wanted = '';

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) drawn(target);
  },
  { rootMargin: '400px' },
);
new ResizeObserver(resize).observe(document.getElementById('paper'));

/** Shows the PDF at the address, as far down as the one before was. */
export async function showPages(pane, address) {
  wanted = address;
  const data = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const pdf = await getDocument({ data, isEvalSupported: false }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  // Another may have been made meanwhile.
  if (wanted !== address) return pdf.destroy();
  const before = loaded;
  loaded = { address, pages };
  while (pane.children.length > pages.length) pane.lastElementChild.remove();
  while (pane.children.length < pages.length) pane.append(document.createElement('div'));
  resize();
  await before?.pdf?.destroy();
  loaded.pdf = pdf;
}

/** Sizes of all pages for the width of the pane; those in sight are drawn. */
function resize() {
  if (!loaded) return;
  const pane = document.getElementById('paper');
  const width = Math.min(pane.clientWidth - 24, 900);
  if (width <= 0) return;
  for (const [index, place] of [...pane.children].entries()) {
    const page = loaded.pages[index];
    const { width: own, height } = page.getViewport({ scale: 1 });
    place.style.width = `${width}px`;
    place.style.height = `${(width * height) / own}px`;
    place.page = page;
    place.label = `Page ${index + 1} of ${loaded.pages.length}`;
    watcher.unobserve(place);
    watcher.observe(place);
  }
}

/** A page that was replaced while it was drawn needs no drawing any more. */
function drawn(place) {
  const { page } = place;
  draw(place).catch((error) => {
    if (place.page === page) place.textContent = `This page cannot be drawn: ${error.message}`;
  });
}

async function draw(place) {
  const { page, label } = place;
  const width = Math.round(place.clientWidth * devicePixelRatio);
  if (place.drawn?.page === page && place.drawn.width === width) return;
  place.drawn = { page, width };
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round(viewport.height);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  await page.render({ canvas, viewport }).promise;
  if (place.drawn.page === page && place.drawn.width === width) place.replaceChildren(canvas);
}
