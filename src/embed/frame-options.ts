import { cutGiven } from '../scenario/warnings.ts';
import { GROUND_KEY, isDarkGround } from './ground.ts';
import {
  FRAME_OPTION_NAMES,
  FRAME_OPTIONS,
  type FrameOption,
  type FrameOptions,
} from './options.ts';

const longestName = 64;
const aName = new RegExp(`^[\\w-]{0,${longestName}}$`);

/**
 * Reads the options of the frame from a query. Never throws: what is unknown is ignored, and a bad value becomes
 * the default, with a warning that says so. Where the loader says what ground the frame stands on, “auto” is the theme
 * that suits it.
 *
 * @param query with or without its question mark
 */
export function readFrameOptions(query: string): { options: FrameOptions; warnings: string[] } {
  const asked = new URLSearchParams(query);
  const warnings: string[] = [];
  const options = Object.fromEntries(
    FRAME_OPTION_NAMES.map((name) => {
      const option: FrameOption = FRAME_OPTIONS[name];
      const value = asked.get(option.key) ?? option.default;
      if (option.values ? option.values.includes(value) : aName.test(value)) return [name, value];
      const allowed =
        option.values?.join(', ') ?? `up to ${longestName} letters, digits, “-” and “_”`;
      warnings.push(
        `“${option.key}” was given as “${cutGiven(value)}”; it may be: ${allowed}. We used “${option.default}” instead.`,
      );
      return [name, option.default];
    }),
  ) as unknown as FrameOptions;
  const isDark = isDarkGround(asked.get(GROUND_KEY) ?? '');
  if (options.theme !== 'auto' || isDark === undefined) return { options, warnings };
  return { options: { ...options, theme: isDark ? 'dark' : 'light' }, warnings };
}
