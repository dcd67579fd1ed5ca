/** What the file says of itself, once in the Info dictionary and once, in step with it, as XMP. */
import type { CarriedPage } from '../../model.ts';
import type { Attachment } from './attachments.ts';
import type { KitInfo } from './kit.ts';

/** Who and what the document is, and what it carries; `made` is the only date that gets into the file. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  readonly made: Date;
  readonly attachments: readonly Attachment[];
  /** What a briefing carries; null for any other document. */
  readonly carried: Carried | null;
}

/** The evidence of a briefing, which tells of its finished pages too. */
export interface Carried {
  /** Each page says that it is of this briefing. */
  readonly id: string;
  /** The files that travel with it, once it is known what stands on its pages. */
  files(pages: readonly CarriedPage[]): readonly Attachment[];
}

const program = 'make-brief';

/** The Info dictionary; empty entries are left out. */
export function infoOf({ title, author, subject, keywords, made }: About): KitInfo {
  return {
    Title: title,
    ...(author !== '' && { Author: author }),
    ...(subject !== '' && { Subject: subject }),
    ...(keywords !== '' && { Keywords: keywords }),
    Creator: program,
    Producer: program,
    CreationDate: made,
    ModDate: made,
  };
}

/** PDF/A-3a (ISO 19005-3, section 6.6.4). */
const archival = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>`;

/** PDF/UA-1 (ISO 14289-1, section 5), with the schema that PDF/A wants of every name it does not know (ISO 19005-3, 6.6.2.3). */
const accessibility = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** The RDF descriptions of the XMP packet; pdfkit puts the packet around them but does not escape. */
export function xmpOf({ title, author, subject, keywords, language, made }: About): string {
  const date = `${made.toISOString().slice(0, 19)}Z`;
  const lines = [
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      `<xmp:CreateDate>${date}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
      `<xmp:CreatorTool>${program}</xmp:CreatorTool>`,
    ]),
    description('dc', 'http://purl.org/dc/elements/1.1/', [
      '<dc:format>application/pdf</dc:format>',
      `<dc:title>${alternatives(title)}</dc:title>`,
      `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
      author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
      subject === '' ? '' : `<dc:description>${alternatives(subject)}</dc:description>`,
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      `<pdf:Producer>${program}</pdf:Producer>`,
      keywords === '' ? '' : `<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>`,
    ]),
  ];
  return [...lines, archival, accessibility].join('\n');
}

function description(prefix: string, namespace: string, properties: readonly string[]): string {
  const body = properties.filter((property) => property !== '').join('\n');
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${body}\n</rdf:Description>`;
}

const alternatives = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
