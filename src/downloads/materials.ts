import { readFileSync } from 'node:fs';
import { Fonts } from './fonts.ts';
import { readPalettes } from '../picture/palette.ts';
import type { Materials } from './still.ts';
import type { Letters } from '../picture/svg.ts';

// Runs in Node only.

export interface NodeMaterials extends Materials {
  /** Outlines, for programs that have no fonts. */
  letters: Letters;
}

/** The site's own colours and fonts. */
export async function loadMaterials(): Promise<NodeMaterials> {
  const { widths, letters } = await Fonts.load();
  return { widths, letters, palettes: readPalettes(readFileSync('src/styles/tokens.css', 'utf8')) };
}
