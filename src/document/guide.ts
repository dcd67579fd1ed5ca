/** The guide to what can be printed, in Markdown, out of the tables that the engine reads by: it cannot say what is not so. */
import { counterStyles } from './css/counterStyles.ts';
import { pageGuide } from './css/pages.ts';
import { longhands } from './css/properties/index.ts';
import { fixedProperties } from './css/properties/row.ts';
import { selectorKinds } from './css/selectors.ts';
import { shorthands } from './css/shorthands.ts';
import { acceptedColors, lengthUnits } from './css/values.ts';
import { helpers } from './helpers.ts';
import { commonAttributes, type ElementRow, elements } from './html/elements.ts';
import { code, codes, table } from './markdown.ts';
import { dataReference, helperReference } from './reference.ts';
import type { DataSchema } from './shapes.ts';

function attributesOf({ attributes = [] }: ElementRow): string {
  return attributes === 'any' ? 'any' : codes(attributes);
}

const elementRows = (): readonly (readonly string[])[] =>
  elements.map((row) => [code(row.name), attributesOf(row), codes(row.within ?? []), row.about, code(row.style)]);

const propertyRows = (): readonly (readonly string[])[] =>
  Object.values(longhands).map(({ name, accepts, initial, inherits, about }) => [
    code(name),
    accepts,
    code(initial),
    inherits ? 'yes' : 'no',
    about,
  ]);

const shorthandRows = (): readonly (readonly string[])[] =>
  shorthands.map(({ name, accepts, longhands: parts }) => [code(name), accepts, codes(parts)]);

/** The charts and their options, as the charts themselves tell them. */
export interface ChartTables {
  readonly charts: readonly { readonly name: string; readonly title: string }[];
  readonly options: readonly {
    readonly chart: string;
    readonly option: string;
    readonly values: string;
    readonly initial: string;
    readonly about: string;
  }[];
}

const optionRows = ({ charts, options }: ChartTables): readonly (readonly string[])[] =>
  options.map(({ chart, option, values, initial, about }) => [
    charts.some(({ name }) => name === chart) ? code(chart) : chart,
    code(option),
    values,
    code(initial),
    about,
  ]);

/** The whole guide: the tutorial, which is written by hand, then what the program knows of itself; `drawn` are the charts and their options. */
export const printGuide = (tutorial: string, schema: DataSchema, drawn: ChartTables): string => `${tutorial.trimEnd()}

${dataReference(schema)}

${helperReference()}

# What can be printed

A template is Handlebars that writes HTML, with a style sheet that says how it prints; \`make-brief print page.html\` prints any other page.
Both take this part of HTML and CSS, with the web’s own names and meanings. What is outside it is an error that names the file, the line,
the column and the nearest thing that is inside. This page is written by the program from the tables that it reads by.

## Helpers

Beside \`if\`, \`unless\`, \`each\` and \`with\` a template may call these. A value in a call may be a call itself: \`{{#if (eq row.kind "killed")}}\`.

${table(
  ['helper', 'is written', 'what it does'],
  helpers.map(({ name, usage, about }) => [code(name), code(usage), about]),
)}

## Elements

Names, end tags and content are those of HTML. Every element may have ${codes(commonAttributes)}, and attributes that begin with
\`aria-\` or \`data-\`. The style is built in, and any sheet overrides it.

${table(['element', 'attributes', 'stands in', 'what it is', 'built-in style'], elementRows())}

## Properties

Cascade, specificity, inheritance and custom properties (\`--name\`, \`var(--name, instead)\`) are those of CSS; there is no \`!important\`.
Every property takes \`inherit\` and \`initial\` as well. Lengths are in ${lengthUnits}; 96 px are an inch. Colours are ${acceptedColors}.
Counters are written in ${codes(counterStyles)}.

${table(['property', 'values', 'initial', 'inherited', 'what it does'], propertyRows())}

### Properties that stand for several

${table(['property', 'values', 'sets'], shorthandRows())}

### Properties with one value

${table(
  ['property', 'value', 'meaning'],
  fixedProperties.map(({ name, accepts, about }) => [code(name), code(accepts), about]),
)}

## Selectors

${selectorKinds}.

## Pages and typefaces

${table(['in', 'name', 'values'], pageGuide)}

A sheet names the typefaces it needs with \`@font-face\`: \`font-family\`, \`src: url(path of a file)\`, \`font-weight\` and \`font-style\`.
Nothing is loaded over the network.

## Charts

\`<chart name="casualties" group="side" palette="grey" width="170mm"></chart>\` places a chart, or \`{{chart "casualties" group="side"}}\`; it takes
\`width\`, \`height\` (in pt, mm, cm, in or px) and \`font\` (families, parted by commas), and the options below. The program draws these:

${table(
  ['chart', 'what it shows'],
  drawn.charts.map(({ name, title }) => [code(name), title]),
)}

A chart prints its own title above it (\`p.chart-title\`) and the key to its marks below it (\`p.chart-key\`). One that needs several parts has each
in a copy of its \`<figure>\`. Where the articles give too little for a chart, a sentence says so in the place of its figure (\`p.no-chart\`).

${table(['chart', 'option', 'values', 'where nothing is said', 'what it does'], optionRows(drawn))}
`;
