import { formatHundreds } from '../../format/index.ts';
import { headcountPlan, type HeadcountSample } from '../../model/index.ts';
import { headcountSet } from '../../scenario/options.ts';
import { datum, type Datum } from '../numbers.ts';
import { drawnWords, judgements, rangedBy } from '../range.ts';
import { heads, number, percent, signedPercent } from '../words.ts';

/** A budget to the nearest hundred: no finer than the guesses behind it. */
const roughly = (dollars: number): string => (dollars < 50 ? 'nothing' : formatHundreds(dollars));

const orNone = (count: number | null): string => (count === null ? 'no team at all' : heads(count));

/** “5.8 to 8 engineers”, “6.9 engineers”, “5.8 engineers to no team at all”. */
function team({ p10, p90 }: HeadcountSample['heads']): string {
  if (p10 === null) return 'no team at all';
  const [few, many] = [heads(p10), orNone(p90)];
  if (few === many) return `${few} engineers`;
  return p90 === null ? `${few} engineers to ${many}` : `${few} to ${many} engineers`;
}

function spend(
  { p10, p90, none }: HeadcountSample['cheapest']['levelsOff'],
  draws: number,
): string {
  if (none === draws) return 'no tokens at all';
  const [low, high] = [roughly(p10), roughly(p90)];
  const range = low === high ? high : `${low} to ${high}`;
  const without = none > 0 ? ` (no tokens at all in ${percent(none / draws, { digits: 0 })})` : '';
  return `${range}${without}`;
}

const upliftBetween = ({ p10, p90 }: HeadcountSample['netUplift']): string => {
  const [low, high] = [signedPercent(p10), signedPercent(p90)];
  return low === high ? low : `${low} to ${high}`;
};

/** Where most draws lie: the engineers needed, what output gains, and the cheapest spend for both guesses. */
export function rangeWords({ seed, draws, drawn, ...sample }: HeadcountSample): string {
  if (drawn.length === 0) return 'Nothing is left to draw.';
  const { netUplift, heads: needed, cheapest } = sample;
  const takes =
    needed.p10 === null ? 'no team gets through the work' : `the work takes ${team(needed)}`;
  const level = spend(cheapest.levelsOff, draws);
  const rising = spend(cheapest.keepsRising, draws);
  const spends =
    level === rising
      ? `${level}, whether gains level off or keep rising`
      : `${level} if gains level off, ${rising} if they keep rising`;
  return `In eight of ten of ${number(draws, 0)} draws over our ranges ${takes}, and output per hour changes by ${upliftBetween(netUplift)}. The cheapest spend a head: ${spends}. ${judgements} Seed ${seed}.`;
}

function numbers({ netUplift, heads: needed, cheapest }: HeadcountSample): Datum[] {
  const row = 'on our ranges';
  const spread = (
    name: string,
    { p10, p50, p90 }: { p10: number | null; p50: number | null; p90: number | null },
    unit: string,
  ): Datum[] => [
    datum(row, `${name}, one draw in ten below`, p10, unit),
    datum(row, `${name}, half below`, p50, unit),
    datum(row, `${name}, nine draws in ten below`, p90, unit),
  ];
  return [
    ...spread('net uplift', netUplift, 'rate'),
    ...spread('engineers for the output wanted', needed, 'people'),
    ...spread('cheapest budget if gains level off', cheapest.levelsOff, 'dollars-a-year'),
    ...spread('cheapest budget if gains keep rising', cheapest.keepsRising, 'dollars-a-year'),
  ];
}

/** The range of the headcount: what differs from the defaults is set, and not drawn. */
export const range = rangedBy(
  'headcount',
  (scenario, seed) => headcountPlan(headcountSet(scenario), seed === undefined ? {} : { seed }),
  (sample) => ({
    words: rangeWords(sample),
    short:
      sample.heads.p10 === null
        ? 'On our ranges no team gets through it.'
        : `On our ranges it takes ${team(sample.heads)}.`,
    drawn: drawnWords(sample.drawn),
    // Three answers: words say more than three strips.
    strip: null,
    numbers: numbers(sample),
  }),
);
