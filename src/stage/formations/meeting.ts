import { scaleLinear } from 'd3';
import { headcount } from '../../model/index.ts';
import { formatNumber, formatSignedPercent, formatTimes } from '../../format/index.ts';
import { dotsFor, grid } from '../grid.ts';
import type { Frame, Picture } from '../picture.ts';
import type { Readings } from '../readings.ts';
import { bar, emptyPicture, round, segment, words } from '../picture.ts';
import { cheapestBudget } from './cheapest-budget.ts';
import type { Formation } from './formation.ts';

/** The claim that opens the meeting; engineers' own reports are the model's default instead. */
const claimedSpeedup = 10;

/** Eight people and a claim that shrinks on its way down, three doors, or the cheapest budget. */
export const meeting: Formation = (state, frame, { defaults }) => {
  if (state.best) return cheapestBudget(frame);
  if (state.doors) return doors(frame, defaults);
  return state.claim ? claim(frame, defaults) : chain(frame, defaults);
};

interface Budgets {
  people: number;
  /** Index of the row's first dot. */
  from: number;
  /** Middle of the first person, and height of the dots' lowest row. */
  x: number;
  y: number;
  slot: number;
  columns: number;
  pitch: number;
}

/** Each person's yearly budget of token dots over their head; a part of a person has a part of it. */
function addBudgets(picture: Picture, { tokens }: Readings, given: Budgets): void {
  const { people, from, x, y, slot, columns, pitch } = given;
  const each = dotsFor(tokens);
  for (let person = 0; person < people; person++) {
    picture.dots.push(
      ...grid({
        count: Math.round(each * Math.min(1, people - person)),
        from: from + person * each,
        kind: 'tokens',
        role: 'tokens',
        x: x + person * slot - ((columns - 1) * pitch) / 2,
        y,
        columns,
        pitch,
        grow: 'up',
      }),
    );
  }
}

function claim(frame: Frame, defaults: Readings): Picture {
  const { teamSize } = defaults;
  const columns = Math.ceil(teamSize / 2);
  const slot = frame.width / columns;
  const row = (frame.height - frame.text * 4.6) / 2;
  const pitch = Math.floor(Math.min(slot * 0.1, row * 0.085) * 2) / 2;
  const picture = emptyPicture(frame, pitch * 0.4);
  const height = Math.min(row - pitch * 4.6, slot / 0.6);
  for (let index = 0; index < 2; index++) {
    const people = Math.min(columns, teamSize - index * columns);
    const feet = frame.text * 2.2 + (index + 1) * row;
    for (let person = 0; person < people; person++) {
      picture.people.push({ x: slot * (person + 0.5), y: feet, height, share: 1 });
    }
    addBudgets(picture, defaults, {
      people,
      from: index * columns * dotsFor(defaults.tokens),
      x: slot / 2,
      y: feet - height - pitch,
      slot,
      columns: 6,
      pitch,
    });
  }
  picture.words.push(
    words(frame.width / 2, frame.text * 1.5, `“${formatTimes(claimedSpeedup)} faster”`, {
      anchor: 'middle',
      size: 'value',
      strong: true,
    }),
    words(frame.width / 2, frame.height - frame.text * 0.4, 'How many do we need?', {
      anchor: 'middle',
      strong: true,
    }),
  );
  return picture;
}

function chain(frame: Frame, defaults: Readings): Picture {
  const { teamSize } = defaults;
  const slot = frame.width / teamSize;
  const height = Math.min(frame.height * 0.22, slot / 0.62);
  const pitch = Math.max(2, Math.floor((slot / 11) * 2) / 2);
  const picture = emptyPicture(frame, pitch * 0.4);
  const feet = pitch * 2.6 + height;
  for (let index = 0; index < teamSize; index++) {
    picture.people.push({ x: (index + 0.5) * slot, y: feet, height, share: 1 });
  }
  addBudgets(picture, defaults, {
    people: teamSize,
    from: 0,
    x: slot / 2,
    y: feet - height - pitch,
    slot,
    columns: 9,
    pitch,
  });
  const claimed = headcount({ maxSpeedup: claimedSpeedup });
  const bars = [
    { name: 'the claim', value: claimedSpeedup },
    { name: 'on the whole week', value: claimed.afterAmdahl },
    { name: 'less rework', value: claimed.afterRework },
    { name: 'less review: what is left', value: claimed.afterReview },
  ];
  const top = feet + frame.text * 1.2;
  const floor = frame.height - frame.text * 1.3;
  const row = (floor - top) / bars.length;
  const length = scaleLinear([0, claimedSpeedup], [0, frame.width - frame.text * 3.4]);
  const today = length(1);
  picture.strokes.push(
    segment([today, top + row * 0.9], [today, floor], {
      role: 'ink',
      width: 1.5,
      dashed: true,
      above: true,
    }),
  );
  picture.words.push(words(today, frame.height - frame.text * 0.2, 'today, 1×', { role: 'muted' }));
  bars.forEach(({ name, value }, index) => {
    const thick = row * 0.62;
    const y = top + index * row + (row - thick) / 2;
    const last = index === bars.length - 1;
    picture.strokes.push(
      bar(0, y, length(value), thick, { role: last ? 'people' : 'company', faint: index === 0 }),
    );
    const x = length(value) + frame.text * 0.5;
    const baseline = y + thick / 2 + frame.text * 0.35;
    picture.words.push(
      words(x, baseline + (last ? frame.text * 0.15 : 0), formatTimes(value), {
        strong: true,
        size: last ? 'value' : 'label',
        role: last ? 'ink' : 'company',
      }),
      index === 0
        ? words(frame.text * 0.6, baseline, name)
        : words(x + frame.text * (last ? 4.2 : 3.2), baseline, name, { role: 'muted' }),
    );
  });
  return picture;
}

/** Three ways out: more output, fewer people, or the same budget paid with people. */
function doors(frame: Frame, defaults: Readings): Picture {
  const { teamSize } = defaults;
  const result = headcount();
  const heads = (value: number | null) => formatNumber(value ?? teamSize, { digits: 1 });
  const { sameTeam, sameOutput, sameBudget } = result;
  const rows = [
    {
      name: 'More output',
      people: teamSize,
      value: formatSignedPercent(sameTeam.output === null ? 0 : sameTeam.output - 1),
      detail: 'work',
    },
    {
      name: 'Fewer people',
      people: sameOutput.heads ?? teamSize,
      value: heads(sameOutput.heads),
      detail: 'people',
    },
    {
      name: 'Same budget',
      people: sameBudget.heads,
      value: heads(sameBudget.heads),
      detail: 'people',
    },
  ];
  const row = frame.height / rows.length;
  const doorRoom = frame.text * 3.4;
  const room = (frame.width - doorRoom - frame.text * 4.6) / teamSize;
  const pitch = Math.max(2, Math.floor(Math.min(room / 10, row * 0.05) * 2) / 2);
  const picture = emptyPicture(frame, pitch * 0.4);
  const height = Math.min(row - frame.text * 2 - pitch * 2.6, room / 0.62);
  const slot = Math.min(room, height * 0.86);
  rows.forEach(({ name, people, value, detail }, index) => {
    const feet = (index + 1) * row - frame.text * 0.3;
    const doorHeight = Math.min(row - frame.text * 1.9, height * 1.25);
    const doorWidth = Math.min(doorRoom * 0.6, doorHeight * 0.5);
    picture.strokes.push(
      segment([0, feet], [frame.width, feet], { role: 'edge' }),
      {
        d: `M1 ${round(feet)}v${round(-doorHeight)}h${round(doorWidth)}v${round(doorHeight)}`,
        role: 'ink',
        width: 2,
      },
      {
        d: `M${round(1 + doorWidth)} ${round(feet - doorHeight)}l${round(doorWidth * 0.4)} ${round(doorHeight * 0.08)}v${round(doorHeight * 0.92)}`,
        role: 'ink',
        width: 2,
      },
    );
    picture.words.push(words(0, feet - doorHeight - frame.text * 0.5, name, { strong: true }));
    for (let person = 0; person < teamSize; person++) {
      const share = Math.max(0, Math.min(1, people - person));
      picture.people.push({ x: doorRoom + slot * (person + 0.5), y: feet, height, share });
    }
    addBudgets(picture, defaults, {
      people,
      from: index * teamSize * dotsFor(defaults.tokens),
      x: doorRoom + slot / 2,
      y: feet - height - pitch * 0.8,
      slot,
      columns: 9,
      pitch: Math.min(pitch, slot / 10),
    });
    const x = doorRoom + slot * teamSize + frame.text * 0.6;
    picture.words.push(
      words(x, feet - frame.text * 1.6, value, { size: 'value', strong: true }),
      words(x, feet - frame.text * 0.4, detail, { role: 'muted' }),
    );
  });
  return picture;
}
