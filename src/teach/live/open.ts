import { qrSvg, writtenAddress } from '../../picture/qr.ts';
import { ownNumbersIn } from '../own/numbers.ts';
import { ask, create, type RoomFault } from './api.ts';
import { roomsHere, writeLeaderFragment } from './fragment.ts';

const lookMilliseconds = 2000;

/** The page where whoever leads opens a room: the addresses that phones have, a try with one phone, and the lesson. */
export function startOpen(page: Document): void {
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    page.querySelector<Kind>(`[data-${name}]`) as Kind;
  const [said, places, tried] = [find('open-said'), find('addresses'), find('tried')];
  const form = find<HTMLFormElement>('open');
  const rooms = roomsHere();

  const showAddresses = (addresses: readonly string[]): void => {
    const all = addresses.length > 0 ? addresses : isItself() ? [] : [rooms];
    places.replaceChildren(
      ...all.map((address, index) => {
        const item = page.createElement('li');
        const label = page.createElement('label');
        const choice = page.createElement('input');
        Object.assign(choice, {
          type: 'radio',
          name: 'at',
          value: address,
          checked: index === 0,
        });
        const words = page.createElement('span');
        words.textContent = writtenAddress(address);
        label.className = 'check';
        label.append(choice, words);
        const picture = page.createElement('div');
        picture.innerHTML = qrSvg(new URL('teach/live/#try', address).href);
        item.append(label, picture);
        return item;
      }),
    );
    find('lan').hidden = all.length > 0;
    find('try').hidden = all.length === 0;
  };

  const lookForPhone = async (): Promise<void> => {
    try {
      const { tried: count } = await ask<{ tried: number }>(new URL('room/v1/tried', rooms).href);
      tried.textContent =
        count === 0
          ? 'No phone has got through yet.'
          : 'A phone got through: phones in this network reach the room.';
    } catch {
      // The page says so when a room is opened.
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const lesson = (form.elements.namedItem('lesson') as HTMLSelectElement).value;
    const minutes = (form.elements.namedItem('agenda') as RadioNodeList).value;
    const at = (form.elements.namedItem('at') as RadioNodeList | null)?.value ?? '';
    const given = ownNumbersIn(location.search).query;
    create(rooms, lesson, given).then(
      ({ code, ownerToken }) => {
        const address = new URL('teach/present/', rooms);
        address.search = `?lesson=${lesson}&minutes=${minutes}${given && `&${given}`}`;
        location.href = address.href + writeLeaderFragment({ room: code, token: ownerToken, at });
      },
      (fault: RoomFault) => (said.textContent = fault.message),
    );
  });

  ask<{ addresses: string[] }>(new URL('room/v1/addresses', rooms).href).then(
    ({ addresses }) => {
      form.hidden = false;
      showAddresses(addresses);
      void lookForPhone();
      setInterval(() => void lookForPhone(), lookMilliseconds);
    },
    () => {
      said.textContent =
        'This site has no server for live rooms. Start one with “npm run room”, or lead the lesson with codes.';
    },
  );
}

/** Whether this page came from the leader’s own machine by a name that no phone has. */
const isItself = (): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);
