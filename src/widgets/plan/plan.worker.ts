// Reads the files and holds the names. It has a policy of its own that lets it ask nobody for anything.
import { Service, type Request } from './service.ts';

const service = new Service((reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<Request>) => void service.take(data));
