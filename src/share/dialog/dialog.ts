import { qrSvg, writtenAddress } from '../../picture/qr.ts';
import type { FrameOptions } from '../../embed/options.ts';
import { frameAddress, pageAddress } from '../addresses.ts';
import { heightAt, heightsOf } from '../reserve.ts';
import { snippetKind, type Sharing, type Snippet, type SnippetKind } from '../snippets.ts';
import { closeFromBehind } from './behind.ts';
import { copyFrom } from './copy.ts';
import { sharingNow, stateOf } from './state.ts';

// The dialog stands in the page (Share.astro). This comes when it is first opened.

const part = <Kind extends HTMLElement>(id: string): Kind => {
  const found = document.getElementById(`pass-on-${id}`);
  if (!found) throw new Error(`The page has no “pass-on-${id}”; the dialog needs it`);
  return found as Kind;
};

const dialog = part<HTMLDialogElement>('dialog');
const address = part<HTMLInputElement>('address');
const native = part<HTMLButtonElement>('native');
const kindList = part<HTMLSelectElement>('kind');
const snippets = part('snippets');
const preview = part('preview');
const said = part('said');
const options = [...dialog.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-option]')];
const widths = [...dialog.querySelectorAll<HTMLInputElement>('[name=pass-on-width]')];

const {
  sharing: own,
  subject,
  keys,
} = JSON.parse(part('data').textContent) as {
  sharing: Sharing;
  subject: string;
  keys: string[];
};

/** The site that the reader is on, which need not be the one that links are written for. */
const here = new URL(import.meta.env.BASE_URL, location.href).href;

let now = own;

function say(words: string): void {
  said.textContent = '';
  // Said anew also where the words are the same.
  requestAnimationFrame(() => {
    said.textContent = words;
  });
}

async function copy(field: HTMLInputElement | HTMLTextAreaElement, what: string): Promise<void> {
  const isCopied = await copyFrom(field);
  say(
    isCopied
      ? `${what} copied.`
      : `This browser does not let the page copy. ${what} is selected: copy it with Ctrl+C, or ⌘C.`,
  );
}

function readOptions(): Partial<FrameOptions> {
  return Object.fromEntries(
    options.map(({ dataset, value }) => [
      dataset['option'],
      // A name is letters, digits, “-” and “_”; an embed would take no other.
      value.replace(/[^\w-]/g, ''),
    ]),
  ) as Partial<FrameOptions>;
}

/** A snippet with its button. */
function block({ place, code }: Snippet, name: string, index: number): HTMLElement {
  const box = document.createElement('div');
  const label = document.createElement('label');
  const field = document.createElement('textarea');
  const button = document.createElement('button');
  field.id = label.htmlFor = `pass-on-snippet-${index}`;
  label.textContent = place ?? name;
  field.readOnly = true;
  field.spellcheck = false;
  field.rows = Math.min(8, Math.max(2, Math.ceil(code.length / 56)));
  field.value = code;
  button.type = 'button';
  button.textContent = 'Copy';
  label.id = `${field.id}-name`;
  button.setAttribute('aria-describedby', label.id);
  button.onclick = () => void copy(field, `Code for “${label.textContent}”`);
  box.append(label, field, button);
  return box;
}

function showSnippets(): void {
  const kind = snippetKind(kindList.value as SnippetKind['id']);
  for (const about of dialog.querySelectorAll<HTMLElement>('[data-about]'))
    about.hidden = about.dataset['about'] !== kind.id;
  snippets.replaceChildren(
    ...kind.write(now).map((snippet, index) => block(snippet, kind.name, index)),
  );
}

let shown: HTMLIFrameElement | undefined;

/** A new frame each time: a changed address would be a step of the reader's history. */
function showPreview(): void {
  const width = Number(widths.find(({ checked }) => checked)?.value ?? 480);
  const frame = document.createElement('iframe');
  frame.src = frameAddress({ ...now, site: here }, now.options);
  frame.title = `Preview: ${now.title}`;
  frame.style.width = `${width}px`;
  const height = heightAt(heightsOf(now), width);
  frame.style.height = `${height}px`;
  part('height').textContent =
    `It takes up to ${height} px in a column of ${width} px, and more when a part of it is unfolded.`;
  frame.onload = () => frame.contentWindow?.postMessage({ type: 'perkorpay:hello', v: 1 }, '*');
  preview.replaceChildren(frame);
  shown = frame;
}

function hear({ data, source }: MessageEvent): void {
  if (!shown || source !== shown.contentWindow) return;
  const { type, v, height } = Object(data) as Record<string, unknown>;
  if (type === 'perkorpay:size' && v === 1 && Number.isFinite(height))
    shown.style.height = `${Math.min(4000, Math.max(80, height as number))}px`;
}

function showLink(): void {
  const link = pageAddress(now);
  address.value = link;
  part('qr').innerHTML = qrSvg(link);
  part('written').textContent = writtenAddress(link);
}

/** Where the options have changed, the link has not. */
function chosen(): void {
  now = { ...now, options: readOptions() };
  showSnippets();
  showPreview();
}

/** Opens the dialog for the numbers as they stand. */
export function openDialog(): void {
  const finding = document.querySelector('[data-widget] figcaption')?.textContent ?? '';
  now = sharingNow(own, stateOf(location.search, keys), { subject, finding });
  said.textContent = '';
  showLink();
  chosen();
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[data-copies]')?.focus();
}

addEventListener('message', hear);
kindList.addEventListener('change', showSnippets);
for (const option of options) option.addEventListener('change', chosen);
for (const width of widths) width.addEventListener('change', showPreview);
for (const button of dialog.querySelectorAll<HTMLElement>('[data-copies]'))
  button.onclick = () => void copy(address, 'Link');
closeFromBehind(dialog);
dialog.addEventListener('close', () => {
  preview.replaceChildren();
});
if ('share' in navigator) {
  native.hidden = false;
  native.onclick = () => {
    navigator.share({ title: now.title, url: address.value }).catch((reason: unknown) => {
      if ((reason as Error).name !== 'AbortError') say('This browser could not send the link.');
    });
  };
}
