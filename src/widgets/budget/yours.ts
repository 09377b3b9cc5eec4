import { words, type Mark, type Point } from '../../picture/marks.ts';
import { signedPercent } from '../words.ts';
import { branches, type ladderLayout } from './layout.ts';
import type { Guesses } from './reckon.ts';

type Layout = ReturnType<typeof ladderLayout>;

/** Whether the two branches have parted there, as far as they are printed. */
const isForked = ({ levelsOff, keepsRising }: Guesses): boolean =>
  signedPercent(levelsOff) !== signedPercent(keepsRising);

/** So far to the right a value reaches over the curve, and so far up it is still seen to belong to its place, in percent. */
const [reach, lift] = [18, 23];

/** From a handle to the value above it, in px. */
const clearance = 10;

interface Value {
  readonly at: Point;
  readonly text: string;
}

/** Values one above the other, over a place or hanging under it. */
function stacked(
  values: readonly Value[],
  size: 18 | 24 | 28,
  look: { stand: 'on' | 'under'; anchor: 'start' | 'end'; dx: number; dy: number },
): Mark[] {
  const { stand, anchor, dx, dy } = look;
  return values.map(({ at, text }, index) => {
    const line = stand === 'on' ? index + 1 - values.length : index;
    return words({ ...at, dx, dy: dy + line * size }, text, 'ink', {
      ...{ size, stand, anchor },
      strong: true,
      halo: true,
    });
  });
}

/** What a budget adds where the guesses have not parted. */
function alike(place: Layout, uplift: number, height: number): Mark[] {
  const at = place.you.levelsOff;
  const { x, y } = at;
  const size = 28;
  // At the left end there is no room before its place: its value stands over the rising curve.
  const atLeft = x < 30;
  const reached = place.studied.findLast((point) => point.x <= x + reach)?.y ?? y;
  const clear = atLeft ? Math.max(y - lift, Math.min(y, reached)) : y;
  // Above the plot stands the name of the budget.
  const isUnder = (clear / 100) * height < size + clearance;
  return stacked([{ at: isUnder ? at : { x, y: clear }, text: signedPercent(uplift) }], size, {
    ...(isUnder ? { stand: 'under', dy: clearance } : { stand: 'on', dy: -clearance }),
    ...(atLeft ? { anchor: 'start', dx: 10 } : { anchor: 'end', dx: -10 }),
  });
}

/** What it adds by each guess: each at its place, or both above the upper one where that would not keep them apart. */
function apart(place: Layout, uplift: Guesses, height: number): Mark[] {
  const values = branches
    .map((branch): Value => ({ at: place.you[branch], text: signedPercent(uplift[branch]) }))
    .sort((a, b) => a.at.y - b.at.y);
  const [upper, lower] = values.map(({ at }) => (at.y / 100) * height) as [number, number];
  const isNear = lower - upper < 24 + clearance;
  const size = isNear ? 18 : 24;
  const isUnder = upper < (isNear ? 2 : 1) * size + clearance;
  const look = {
    ...(isUnder
      ? { stand: 'under' as const, dy: clearance }
      : { stand: 'on' as const, dy: -clearance }),
    ...{ anchor: 'end' as const, dx: -10 },
  };
  if (!isNear) return values.flatMap((value) => stacked([value], size, look));
  const at = values[isUnder ? 1 : 0]!.at;
  return stacked(
    values.map(({ text }) => ({ at, text })),
    size,
    look,
  );
}

/**
 * Where the reader's own budget stands, and what it adds on each branch.
 *
 * @param height of the plot, in px
 */
export function yours(place: Layout, uplift: Guesses, height: number): Mark[] {
  const shown = isForked(uplift) ? branches : (['levelsOff'] as const);
  return [
    ...shown.map((branch): Mark => {
      const { x, y } = place.you[branch];
      return { mark: 'handle', at: { x, y }, radius: 7, role: 'tokens' };
    }),
    ...(isForked(uplift) ? apart(place, uplift, height) : alike(place, uplift.levelsOff, height)),
  ];
}
