import { mount, type ComponentProps } from 'svelte';
import { saveFile } from '../../widgets/save.ts';
import { readSessionKept } from '../present/kept.ts';
import type { RoomLesson } from '../room/tally.ts';
import { overviewOf, remove, roomAddress, RoomFault } from './api.ts';
import { readLeaderFragment, roomsHere } from './fragment.ts';
import Keep from './Keep.svelte';
import { roundsOf, writeRounds } from './rounds.ts';

/** All styles of a page, so that a part of it can stand alone. */
const stylesOf = (page: Document): string =>
  [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map(({ cssText }) => cssText)
    .filter((rule) => !rule.startsWith('@font-face'))
    .join('\n');

/** A part of a page as a file of its own, which asks for nothing. */
const fileOf = (page: Document, title: string, part: HTMLElement): string =>
  [
    '<!doctype html>',
    '<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${title}</title>`,
    `<style>${stylesOf(page)}</style>`,
    `<main class="essay keep"><h1>${title}</h1>${part.innerHTML}`,
    `<p class="label">Perk or pay? CC BY 4.0, ${roomsHere()}</p></main></html>`,
  ].join('\n');

/**
 * The page of a room’s histograms, for afterwards: to print, to save as a file or as a table, and to delete the room.
 *
 * @param lessons as they are asked with the room’s own numbers
 */
export async function startKeep(page: Document, lessons: readonly RoomLesson[]): Promise<void> {
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    page.querySelector<Kind>(`[data-${name}]`) as Kind;
  const [said, place, controls] = [find('keep-said'), find('keep'), find('keep-controls')];
  const named = readLeaderFragment(location.hash);
  if (!named) {
    said.textContent = 'This address names no room. Open it from the notes of a live lesson.';
    return;
  }
  const address = roomAddress(roomsHere(), named.room);
  try {
    const { snapshot, overview } = await overviewOf(address, named.token);
    const lesson = lessons.find(({ id }) => id === snapshot.lesson);
    if (!lesson) return;
    const codes = readSessionKept(named.room)?.codes ?? [];
    const rounds = roundsOf(lesson, codes, overview);
    const props: ComponentProps<typeof Keep> = $state({ lesson, rounds });
    mount(Keep, { target: place, props });
    said.textContent = `${lesson.title}: room ${named.room}, ${overview.people} in it.`;
    controls.hidden = false;
    const title = page.createElement('span');
    title.textContent = `${lesson.title}: how the room guessed`;
    find('keep-save').addEventListener('click', () =>
      saveFile(
        'room.html',
        new Blob([fileOf(page, title.innerHTML, place)], { type: 'text/html' }),
      ),
    );
    find('keep-csv').addEventListener('click', () =>
      saveFile('room.csv', new Blob([writeRounds(lesson, codes, overview)], { type: 'text/csv' })),
    );
    find('keep-delete').addEventListener('click', () => {
      remove(address, named.token).then(
        () => {
          said.textContent =
            'The room is deleted: nothing of it is left in its store. This page still has what it shows.';
          find('keep-delete').hidden = true;
        },
        (fault: RoomFault) => (said.textContent = fault.message),
      );
    });
  } catch (error) {
    said.textContent = error instanceof RoomFault ? error.message : String(error);
  }
}
