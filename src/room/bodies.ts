import { LIMITS, RoomError, type Result, type Round, type Step } from './contract.ts';

/** What whoever leads asks for. */
export type Lead =
  | ({ do: 'step' } & Step)
  | { do: 'open'; exercise: string; round: Round }
  | { do: 'close'; exercise: string }
  | { do: 'reveal'; exercise: string; results: Result[] };

type Fields = Readonly<Record<string, unknown>>;

const bad = (words: string): RoomError => new RoomError('bad request', words);

function fields(given: unknown): Fields {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw bad('The body has to be an object of JSON.');
  return given as Fields;
}

function text(given: Fields, name: string, longest: number): string {
  const value = given[name];
  // What is shown on thirty phones has no signs that turn or hide what stands around it.
  if (
    typeof value !== 'string' ||
    value.length > longest ||
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value)
  )
    throw bad(`“${name}” has to be a text of at most ${longest} letters.`);
  return value;
}

function whole(given: Fields, name: string, below: number): number {
  const value = given[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= below)
    throw bad(`“${name}” has to be a whole number from 0 to ${below - 1}.`);
  return value;
}

function device(given: Fields): string {
  const value = given['device'];
  if (typeof value !== 'string' || !/^[\w-]{22}$/.test(value))
    throw bad('“device” has to be a key of 22 letters, digits, - and _.');
  return value;
}

const round = (given: Fields): Round => (whole(given, 'round', 3) === 2 ? 2 : roundOne(given));

function roundOne(given: Fields): Round {
  if (given['round'] !== 1) throw bad('“round” has to be 1 or 2.');
  return 1;
}

const longestName = 64;
const mostSlides = 1000;
/** Far more than a lesson has questions, or a scale places. */
const [mostQuestions, mostPlaces] = [32, 1000];

export const readMade = (body: unknown): { lesson: string; given: string } => {
  const given = fields(body);
  return {
    lesson: text(given, 'lesson', longestName),
    given: given['given'] === undefined ? '' : text(given, 'given', LIMITS.givenLetters),
  };
};

export const readJoin = (body: unknown): { device: string; mark: number } => {
  const given = fields(body);
  return { device: device(given), mark: whole(given, 'mark', LIMITS.marks) };
};

export const readPut = (
  body: unknown,
): { device: string; question: number; round: Round; place: number } => {
  const given = fields(body);
  return {
    device: device(given),
    question: whole(given, 'question', mostQuestions),
    round: round(given),
    place: whole(given, 'place', mostPlaces),
  };
};

function readResult(given: unknown): Result {
  const result = fields(given);
  const { resultLetters } = LIMITS;
  return {
    answer: text(result, 'answer', resultLetters),
    middle: result['middle'] === null ? null : text(result, 'middle', resultLetters),
  };
}

export function readLead(body: unknown): Lead {
  const given = fields(body);
  switch (given['do']) {
    case 'step':
      return {
        do: 'step',
        slide: whole(given, 'slide', mostSlides),
        exercise: given['exercise'] === null ? null : text(given, 'exercise', longestName),
      };
    case 'open':
      return { do: 'open', exercise: text(given, 'exercise', longestName), round: round(given) };
    case 'close':
      return { do: 'close', exercise: text(given, 'exercise', longestName) };
    case 'reveal': {
      const results = given['results'];
      if (!Array.isArray(results) || results.length > mostQuestions)
        throw bad('“results” has to be a list, one for each question of the exercise.');
      return {
        do: 'reveal',
        exercise: text(given, 'exercise', longestName),
        results: results.map(readResult),
      };
    }
    default:
      throw bad('“do” has to be step, open, close or reveal.');
  }
}
