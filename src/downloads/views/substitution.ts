import { substitution } from '../../model/index.ts';
import { substitutionOptions } from '../../scenario/options.ts';
import {
  across,
  dotOf,
  mapOf,
  sigmaStops,
  ticks,
  up,
} from '../../widgets/substitution/contours.ts';
import {
  breakEven,
  change,
  crossing,
  finding,
  question,
  regions,
  spending,
  subject,
} from '../../widgets/substitution/sentences.ts';
import { table } from '../../widgets/substitution/table.ts';
import { number, signedPercent, spelledYears } from '../../widgets/words.ts';
import type { Box, Mark } from '../../picture/marks.ts';
import { along, axisX, band, down, line, reading, straight } from '../parts.ts';
import type { Sheet } from '../sheet.ts';
import type { Look } from './view.ts';

/** No map is wider than the widget's own, in pixels. */
const mostWidth = 400;
const tickRoom = 30;

export const substitutionView: Look = (scenario) => {
  const options = substitutionOptions(scenario);
  const answer = substitution(options);
  const map = mapOf(options);
  const dot = dotOf(scenario);

  /** Colours and lines of the map, and the reader's place on it. */
  function ground(sheet: Sheet, box: Box): void {
    if (!map.still) {
      const marks: Mark[] = [
        band(box, map.added, 'people', 'pale'),
        ...map.contours.flatMap(({ lines }) =>
          lines.map((points) => line(box, points, { kind: 'muted', weight: 'thin' })),
        ),
        ...map.boundary.map((points) => line(box, points, { kind: 'people' })),
      ];
      sheet.add({ kind: 'clip', box, marks });
    }
    sheet.add({ kind: 'rect', ...box, stroke: 'rule', strokeWidth: 1 });
    const [x, y] = [along(box, dot.x), down(box, dot.y)];
    const floor = box.y + box.height;
    const cross = { stroke: 'people', strokeWidth: 1, dash: '2 3' } as const;
    sheet.add(
      { kind: 'path', d: straight(box.x, y, x, y), ...cross },
      { kind: 'path', d: straight(x, y, x, floor), ...cross },
    );
    // Words go round the dot as they go round words.
    const value = change(answer.laborRatio);
    const isRight = dot.x > 70;
    sheet.inside(
      x + (isRight ? -14 : 14),
      Math.min(floor - 8, Math.max(box.y + 22, y + 8)),
      value,
      {
        font: 'label-600',
        size: 24,
        role: 'people',
        anchor: isRight ? 'end' : 'start',
        halo: true,
      },
    );
    sheet.add({
      kind: 'circle',
      x,
      y,
      radius: 8,
      fill: 'people',
      stroke: 'paper',
      strokeWidth: 3,
    });
  }

  /** What the two sides of the map mean, where it can be said. */
  function names(sheet: Sheet, box: Box, size: number): void {
    const at = (x: number, y: number) => [along(box, x), down(box, y)] as const;
    const style = { font: 'label-600', size, halo: true } as const;
    if (map.still) {
      sheet.ifFree(
        [at(50, 30), at(50, 70)],
        'nothing moves anybody',
        { ...style, anchor: 'middle' },
        box,
      );
      return;
    }
    if (scenario.wageGrowth !== 0) return;
    const [upper, lower] = regions(map, scenario);
    const upperPlaces = [at(3, 9), at(3, 16), at(3, 24), at(3, 34)];
    sheet.ifFree(upperPlaces, upper, { ...style, anchor: 'start' }, box);
    const lowerPlaces = [at(97, 64), at(97, 76), at(97, 86), at(97, 94)];
    sheet.ifFree(lowerPlaces, lower, { ...style, anchor: 'end' }, box);
  }

  function mapOn(sheet: Sheet): void {
    sheet.paragraph('↑ ε: how much more work is ordered when it gets cheaper', {
      role: 'muted',
    });
    sheet.gap(6);
    const size = Math.min(mostWidth, sheet.width - tickRoom - 6);
    const box = { x: sheet.left + tickRoom, y: sheet.y, width: size, height: size };
    ground(sheet, box);
    names(sheet, box, 13);
    if (!map.still) {
      for (const { change: size, label } of map.contours)
        sheet.ifFree(
          [[along(box, label.x) + 5, down(box, label.y) - 5]],
          signedPercent(size),
          { role: 'muted', halo: true },
          box,
        );
      if (scenario.wageGrowth === 0)
        sheet.ifFree(
          [80, 60, 40].map((place) => {
            const [x, y] = [along(box, place), down(box, 100 - place)];
            return [x - 6, y - 6] as const;
          }),
          'σ = ε: nobody moves',
          { role: 'people', halo: true, turn: -45, anchor: 'middle' },
          box,
        );
    }
    for (const tick of ticks)
      sheet.line(box.x - 6, down(box, up(tick)) + 4, number(tick, 1), {
        role: 'muted',
        anchor: 'end',
      });
    axisX(
      sheet,
      box,
      ticks.map((tick) => ({ at: across(tick), text: number(tick, 1) })),
    );
    const floor = box.y + box.height;
    for (const { value } of sigmaStops) {
      const x = along(box, across(value));
      sheet.add({
        kind: 'path',
        d: straight(x, floor - 7, x, floor),
        stroke: 'ink',
        strokeWidth: 2,
      });
    }
    sheet.y = floor + 30;
    sheet.paragraph('σ: how easily tokens replace engineers →', { role: 'muted' });
  }

  function readings(sheet: Sheet): void {
    const after = `engineers after ${spelledYears(scenario.horizonYears)}`;
    reading(sheet, change(answer.laborRatio), after, 'people');
    sheet.gap(18);
    reading(sheet, change(answer.outputRatio), 'output', 'muted', 'small');
    sheet.gap(18);
    reading(sheet, spending(answer), 'today’s token bill, at the new prices', 'tokens', 'small');
  }

  return {
    subject,
    question,
    finding: finding(answer, scenario),
    note: `${breakEven(answer, scenario)} ${crossing(answer, scenario)}`,
    table: table(options),
    chart(sheet) {
      const gap = 28;
      if (sheet.width < mostWidth + tickRoom + 6 + gap + 150) {
        mapOn(sheet);
        sheet.gap(20);
        readings(sheet);
        return;
      }
      const top = sheet.y;
      mapOn(sheet);
      const x = sheet.left + tickRoom + mostWidth + gap;
      const beside = sheet.beside({ x, y: top + 24, width: sheet.right - x });
      readings(beside);
      sheet.add(...beside.marks);
      sheet.y = Math.max(sheet.y, beside.y);
    },
    card(sheet, height) {
      const size = Math.min(sheet.width, height - 24);
      const box = { x: sheet.right - size, y: sheet.y, width: size, height: size };
      ground(sheet, box);
      names(sheet, box, 14);
      const floor = box.y + size + 19;
      sheet.line(box.x, floor, 'Ease of replacing engineers →', { size: 14, role: 'muted' });
      sheet.gap(height);
    },
  };
};
