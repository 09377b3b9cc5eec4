import type { Question } from './questions.ts';

// 1EdTech’s Question and Test Interoperability 2.1, as a package for Canvas and others that read it:
// https://www.imsglobal.org/question/index.html

const qti = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const packaged = 'http://www.imsglobal.org/xsd/imscp_v1p1';
const templates = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const file = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${escape(line)}</p>`).join('');

const declared = (type: string, cardinality: string, value = ''): string =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${type}">${
    value && `<correctResponse><value>${value}</value></correctResponse>`
  }</responseDeclaration>`;

/** What is declared of the response, how it is given, and how it is judged; an open one is judged by a person. */
function partsOf({ right }: Question): [declared: string, asked: string, judged: string] {
  switch (right.kind) {
    case 'number':
      return [
        declared('float', 'single', String(right.value)),
        '<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="12"/></p>',
        `<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="${right.within} ${right.within}"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
      ];
    case 'choice':
      return [
        declared('identifier', 'single', `choice-${right.at + 1}`),
        `<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">${right.choices
          .map(
            (choice, at) =>
              `<simpleChoice identifier="choice-${at + 1}">${escape(choice)}</simpleChoice>`,
          )
          .join('')}</choiceInteraction>`,
        `<responseProcessing template="${templates}match_correct"/>`,
      ];
    case 'open':
      return [
        declared('string', 'single'),
        '<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="6"/>',
        '',
      ];
  }
}

function writeItem(question: Question, identifier: string): string {
  const [declaration, interaction, judged] = partsOf(question);
  // For whoever marks it: shown to nobody who is asked.
  const rubric = `<rubricBlock view="scorer tutor">${paragraphs(question.answer)}</rubricBlock>`;
  return file(
    `<assessmentItem xmlns="${qti}" identifier="${identifier}" title="${escape(question.title)}" adaptive="false" timeDependent="false">${declaration}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration><itemBody>${rubric}${paragraphs(question.lines)}${interaction}</itemBody>${judged}</assessmentItem>`,
  );
}

/**
 * Questions as the files of a QTI package, by their names: a manifest, a test, and an item for each.
 *
 * @param lesson its id, and its title
 * @param by who made it, and where it is from
 */
export function writeQti(
  lesson: { id: string; title: string },
  questions: readonly Question[],
  by: string,
): Map<string, string> {
  const items = questions.map((question) => {
    const identifier = `${lesson.id}-${question.id}`;
    return { identifier, href: `items/${identifier}.xml`, text: writeItem(question, identifier) };
  });
  const test = `${lesson.id}-test`;
  const title = escape(lesson.title);
  const references = items
    .map(({ identifier, href }) => `<assessmentItemRef identifier="${identifier}" href="${href}"/>`)
    .join('');
  const resources = items
    .map(
      ({ identifier, href }) =>
        `<resource identifier="resource-${identifier}" type="imsqti_item_xmlv2p1" href="${href}"><file href="${href}"/></resource>`,
    )
    .join('');
  const needs = items
    .map(({ identifier }) => `<dependency identifierref="resource-${identifier}"/>`)
    .join('');
  const manifest = `<!-- ${escape(by)} --><manifest xmlns="${packaged}" identifier="${lesson.id}-package"><metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata><organizations/><resources><resource identifier="resource-${test}" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>${needs}</resource>${resources}</resources></manifest>`;
  return new Map([
    ['imsmanifest.xml', file(manifest)],
    [
      'test.xml',
      file(
        `<assessmentTest xmlns="${qti}" identifier="${test}" title="${title}"><testPart identifier="part" navigationMode="nonlinear" submissionMode="individual"><assessmentSection identifier="section" title="${title}" visible="true">${references}</assessmentSection></testPart></assessmentTest>`,
      ),
    ],
    ...items.map(({ href, text }) => [href, text] as const),
  ]);
}
