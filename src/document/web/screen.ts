/** What a page of paper wants on a screen, whatever its audience: larger type, a measure to read, room for a thumb. */
import { narrow } from './sheets.ts';

/** What browsers have built in and the printer has not; the printer's own comes after it. */
export const plainSheet = `
html { font: 12pt serif; line-height: normal }
table { border-collapse: separate; border-spacing: 0 }
th, caption { text-align: inherit }
code { font: inherit }
hr { border: 0 }
a { color: inherit; text-decoration: none }
abbr { text-decoration: none }
`.trim();

/** Shades at the edges of a box tell that there is more of it to the side. */
const shaded = `background: linear-gradient(90deg, #ffffff 60%, #ffffff00) 0 0 / 24pt 100% no-repeat local,
linear-gradient(270deg, #ffffff 60%, #ffffff00) 100% 0 / 24pt 100% no-repeat local,
linear-gradient(90deg, #00000033, #00000000) 0 0 / 8pt 100% no-repeat scroll,
linear-gradient(270deg, #00000033, #00000000) 100% 0 / 8pt 100% no-repeat scroll`;

/**
 * Sizes of print are small on a screen: all of it is enlarged, and nothing on paper. A chart or a table that is wider than the screen
 * goes sideways in a box of its own, so that the page never does.
 */
export const screenSheet = `
.chart > svg { display: block; max-width: 100%; height: auto }
img { max-width: 100% }
nav.contents > ul { list-style: none; margin: 0; padding: 0 }
nav.contents > ul > li { display: block }
.footnote-call { font-size: .7em; vertical-align: super; line-height: 1 }
.footnotes { margin: 18pt 0 0; border-top: .5pt solid currentcolor; font-size: .9em }
@media screen {
html { background: #ffffff; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { max-width: 482pt; margin: 0 auto; padding: 24pt 18pt 60pt; zoom: 1.25; overflow-wrap: anywhere }
p, div, section, figure, header, footer, aside, nav { max-width: 100% }
.table-box, .chart { overflow-x: auto; ${shaded} }
td, th { overflow-wrap: break-word }
a[href^="http"], a[href^="mailto"] { text-decoration: underline; text-underline-offset: .15em }
a:hover { text-decoration: underline }
a:focus-visible, .table-box:focus-visible { outline: 1.5pt solid #1d1d1b; outline-offset: 1.5pt }
:target { background-color: #fdf3c4; scroll-margin-top: 12pt }
}
${narrow} {
body { padding: 12pt 12pt 48pt; zoom: 1.2 }
.chart > svg { max-width: none; width: auto; min-width: 340pt }
th, td { width: auto !important }
table:has(tr > :nth-child(4)) { min-width: 390pt }
}
`.trim();
