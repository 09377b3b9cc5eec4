import { compareOffers, walkAway } from '../../model/index.ts';
import { offerOptions } from '../../scenario/options.ts';
import { comparing, parting, segments, type Bar, type Panel } from '../../widgets/offer/layout.ts';
import {
  finding,
  leaving,
  matching,
  opening,
  question,
  subject,
  subtitle,
} from '../../widgets/offer/sentences.ts';
import { table } from '../../widgets/offer/table.ts';
import { moneyLabel } from '../../widgets/words.ts';
import type { Mark } from '../../picture/marks.ts';
import { along, reading, straight } from '../parts.ts';
import { inkOf, shapeOf, type Sheet } from '../sheet.ts';
import type { Look } from './view.ts';

/** The pieces of one bar, as `Bars.svelte` draws them. */
function pieces(sheet: Sheet, bar: Bar, longest: number, height: number): Mark[] {
  const box = { x: sheet.left, y: sheet.y, width: sheet.width, height };
  const places = segments(bar, longest);
  return bar.parts.flatMap(({ kind, left }, index): Mark[] => {
    const { x = 0, width = 0 } = places[index] ?? {};
    const from = along(box, x);
    const shape = { ...box, x: from, width: (box.width * width) / 100 };
    const rect: Mark = left
      ? {
          kind: 'rect',
          ...shape,
          // Its outline stands within its length.
          x: shape.x + 0.75,
          y: shape.y + 0.75,
          width: Math.max(0, shape.width - 1.5),
          height: height - 1.5,
          stroke: shapeOf(kind),
          strokeWidth: 1.5,
          dash: '4 3',
        }
      : { kind: 'rect', ...shape, fill: shapeOf(kind) };
    const cut: Mark = {
      kind: 'path',
      d: straight(from, box.y, from, box.y + height),
      stroke: 'paper',
      strokeWidth: 1,
    };
    return index > 0 ? [rect, cut] : [rect];
  });
}

/** The names and sums of a bar's pieces, one after the other, in as many lines as they take. */
function names(sheet: Sheet, bar: Bar): void {
  const gap = 14;
  const height = 20;
  let x = sheet.left;
  let isFirst = true;
  for (const { name, value, kind, left } of bar.parts) {
    const text = `${name} ${moneyLabel(value)}`;
    const font = left ? 'label-400' : 'label-600';
    const width = sheet.measure(text, font, 13);
    if (!isFirst && x + width > sheet.right) {
      x = sheet.left;
      sheet.gap(height);
    }
    isFirst = false;
    sheet.line(x, sheet.y + 15, text, { font, role: inkOf(kind) });
    x += width + gap;
  }
  sheet.gap(height);
}

function panelOn(sheet: Sheet, panel: Panel, isNamed: boolean): void {
  sheet.rule();
  sheet.gap(8);
  sheet.paragraph(panel.title, { font: 'label-600', size: 14 });
  for (const bar of panel.bars) {
    sheet.gap(8);
    const sum = moneyLabel(bar.total);
    const role = isNamed ? 'ink' : 'tokens-ink';
    sheet.line(sheet.right, sheet.y + 17, sum, {
      font: 'label-600',
      size: 18,
      role,
      anchor: 'end',
    });
    const room = sheet.width - sheet.measure(sum, 'label-600', 18) - 10;
    sheet.paragraph(bar.name, { size: 14, width: room, leading: 1.6 });
    sheet.add(...pieces(sheet, bar, panel.longest, 26));
    sheet.gap(28);
    if (isNamed && bar.parts.length > 0) names(sheet, bar);
  }
}

export const offerView: Look = (scenario) => {
  const { a, b, assumptions, leaving: leavingOptions } = offerOptions(scenario);
  const comparison = compareOffers(a, b, assumptions);
  const left = { a: walkAway(a, leavingOptions), b: walkAway(b, leavingOptions) };
  const month = scenario.leaveMonth;
  const [toYou, toEmployer, tokens] = comparing(comparison) as [Panel, Panel, Panel];
  const onLeaving = parting(`${opening(month)}: yours, and left behind`, left.a, left.b);
  return {
    subject,
    question,
    finding: finding(comparison, scenario),
    subtitle: subtitle(scenario),
    note: leaving(left.a, left.b, month),
    table: table(comparison, left, month),
    chart(sheet) {
      const shown = [
        { panel: toYou, isNamed: true },
        { panel: toEmployer, isNamed: true },
        { panel: onLeaving, isNamed: true },
        { panel: tokens, isNamed: false },
      ].filter(({ panel }) => panel.longest > 0);
      const count = sheet.width < 520 ? 1 : 2;
      for (let index = 0; index < shown.length; index += count) {
        if (index > 0) sheet.gap(22);
        sheet.columns(
          count,
          32,
          shown.slice(index, index + count).map(
            ({ panel, isNamed }) =>
              (column) =>
                panelOn(column, panel, isNamed),
          ),
        );
      }
      if (comparison.raiseToMatch !== null) {
        sheet.gap(16);
        sheet.rule();
        sheet.gap(12);
        reading(sheet, moneyLabel(comparison.raiseToMatch), matching(comparison), 'cash', 'small');
      }
    },
    card(sheet, height) {
      const end = sheet.y + height;
      sheet.line(sheet.left, sheet.y + 16, toYou.title, { size: 15, role: 'muted' });
      sheet.gap(26);
      const step = (height - 26) / 2;
      // On a scale of their own: the card has nothing else to compare them with.
      const longest = Math.max(...toYou.bars.map(({ total }) => total));
      toYou.bars.forEach((bar, index) => {
        sheet.y = end - step * (2 - index);
        sheet.line(sheet.left, sheet.y + 20, bar.name, { size: 15 });
        sheet.line(sheet.right, sheet.y + 20, moneyLabel(bar.total), {
          font: 'label-600',
          size: 22,
          anchor: 'end',
        });
        sheet.gap(30);
        sheet.add(...pieces(sheet, bar, longest, 40));
      });
      sheet.y = end;
    },
  };
};
