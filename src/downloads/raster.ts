import { renderAsync } from '@resvg/resvg-js';

// Runs in Node only.

/**
 * An SVG document as PNG, so many times its size. Its text is outlines: no font is looked for, on any machine.
 */
export async function pngOf(svg: string, scale: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}
