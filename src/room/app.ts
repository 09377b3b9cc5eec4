import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { readJoin, readLead, readMade, readPut } from './bodies.ts';
import { LIMITS, RoomError, type Refusal, type Rooms } from './contract.ts';
import { isRoomCode, readRoomCode } from './keys.ts';
import type { CountingLog } from './log.ts';
import { streamEvents } from './stream.ts';

const statuses = {
  'no room': 404,
  'no lesson': 400,
  'not the owner': 403,
  'not joined': 403,
  'not open': 409,
  'not asked': 400,
  'mark taken': 409,
  'room full': 409,
  'too often': 429,
  'too large': 413,
  'bad request': 400,
  'store full': 507,
  'store gone': 503,
} as const satisfies Record<Refusal, number>;

interface Options {
  rooms: Rooms;
  log: Pick<CountingLog, 'count' | 'fault'>;
  /** Where phones find the guessing page, as a path: "/teach/live/". */
  phonePath: string;
  /** The addresses by which other machines reach this one. */
  addresses: () => readonly string[];
}

/** The token of a request that leads; empty for none, which leads nothing. */
const tokenOf = (context: Context): string =>
  /^Bearer ([\w-]{22})$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json<unknown>();
  } catch {
    throw new RoomError('bad request', 'The body has to be JSON.');
  }
}

/** The live room over HTTP, below /room/v1, and its short address for phones. */
export function roomApp({ rooms, log, phonePath, addresses }: Options): Hono {
  const app = new Hono();
  let tried = 0;
  const api = new Hono();

  api.use(secureHeaders());
  api.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  api.use(
    bodyLimit({
      maxSize: LIMITS.bodyBytes,
      onError: () => {
        throw new RoomError('too large', `A body has at most ${LIMITS.bodyBytes} bytes.`);
      },
    }),
  );

  api.get('/addresses', (context) => context.json({ addresses: addresses() }));
  // A phone that got through says so; whoever leads sees the count.
  api.post('/tried', (context) => {
    tried += 1;
    return context.json({ tried });
  });
  api.get('/tried', (context) => context.json({ tried }));

  api.post('/rooms', async (context) => {
    const { lesson, given } = readMade(await bodyOf(context));
    const made = await rooms.createRoom(lesson, given);
    log.count('rooms made');
    return context.json(made, 201);
  });
  api.get('/rooms/:code', async (context) =>
    context.json(await rooms.snapshot(context.req.param('code'))),
  );
  api.post('/rooms/:code/devices', async (context) => {
    const { device, mark } = readJoin(await bodyOf(context));
    const joined = await rooms.join(context.req.param('code'), device, mark);
    log.count('phones joined');
    return context.json(joined);
  });
  api.put('/rooms/:code/answers', async (context) => {
    const { device, question, round, place } = readPut(await bodyOf(context));
    await rooms.put(context.req.param('code'), device, question, round, place);
    log.count('answers kept');
    return context.body(null, 204);
  });
  api.get('/rooms/:code/events', (context) =>
    streamEvents(context, rooms, { code: context.req.param('code') }),
  );

  api.get('/rooms/:code/overview', async (context) =>
    context.json(await rooms.overview(context.req.param('code'), tokenOf(context))),
  );
  api.get('/rooms/:code/overview/events', (context) =>
    streamEvents(context, rooms, {
      code: context.req.param('code'),
      ownerToken: tokenOf(context),
    }),
  );
  api.post('/rooms/:code/lead', async (context) => {
    const [code, token] = [context.req.param('code'), tokenOf(context)];
    const lead = readLead(await bodyOf(context));
    if (lead.do === 'step') await rooms.setStep(code, token, lead);
    else if (lead.do === 'open') await rooms.open(code, token, lead.exercise, lead.round);
    else if (lead.do === 'close') await rooms.close(code, token, lead.exercise);
    else await rooms.reveal(code, token, lead.exercise, lead.results);
    return context.body(null, 204);
  });
  api.delete('/rooms/:code', async (context) => {
    await rooms.remove(context.req.param('code'), tokenOf(context));
    log.count('rooms deleted');
    return context.body(null, 204);
  });
  app.route('/room/v1', api);

  // What is read from the wall and typed: the code behind the address.
  app.get('/:code{[0-9A-Za-z]{5}}', async (context) => {
    const code = readRoomCode(context.req.param('code'));
    const given = isRoomCode(code)
      ? await rooms.snapshot(code).then(
          (snapshot) => snapshot.given,
          () => '',
        )
      : '';
    return context.redirect(`${phonePath}${given && `?${given}`}#${code}`);
  });

  app.notFound((context) => context.json({ words: 'There is nothing at this address.' }, 404));
  app.onError((error, context) => {
    const refusal = error instanceof RoomError ? error.refusal : undefined;
    log.count(refusal ? `refused (${refusal})` : 'faults');
    if (!refusal) log.fault(error);
    return context.json(
      { refusal: refusal ?? 'fault', words: refusal ? error.message : 'The room’s server failed.' },
      refusal ? statuses[refusal] : 500,
    );
  });
  return app;
}
