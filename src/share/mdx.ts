import { frameAddress, pageAddress } from './addresses.ts';
import { escapeHtml } from './escape.ts';
import { heightsOf, reservedHeight } from './reserve.ts';
import type { Sharing } from './snippets.ts';

/** A style as JSX has it: an object, in which a name stands once. */
const styled = (styles: Readonly<Record<string, string | number>>): string => {
  const entries = Object.entries(styles).map(
    ([name, value]) => `${name}: ${typeof value === 'number' ? value : `'${value}'`}`,
  );
  return `style={{ ${entries.join(', ')} }}`;
};

/**
 * The frame and its link for MDX. It keeps its room as the snippet for any page does; the height to fall back on
 * stands in the attribute, since an object has no room for it beside the other. The words of the link are an
 * expression: between tags MDX would read Markdown.
 */
export function mdx(sharing: Sharing): string {
  const box = styled({
    containerType: 'inline-size',
    containIntrinsicWidth: '280px',
    width: '100%',
  });
  const room = styled({ display: 'grid', minHeight: reservedHeight(heightsOf(sharing)) });
  const frame = styled({
    height: 'if(not supports(frame-sizing:content-height):100%)',
    frameSizing: 'content-height',
    border: 0,
  });
  const src = escapeHtml(frameAddress(sharing, sharing.options));
  const words = JSON.stringify(sharing.title.replace(/\s+/g, ' ').trim());
  return `<div ${box}>
<div ${room}>
<iframe src="${src}" title="${escapeHtml(sharing.title)}" width="100%" height="100%" ${frame} loading="lazy"></iframe>
</div>
</div>
<p><a href="${escapeHtml(pageAddress(sharing))}">{${words}}</a></p>`;
}
