import { networkInterfaces } from 'node:os';

/** The IPv4 addresses of this machine in its networks; those that only containers and tunnels know come last. */
export function networkAddresses(interfaces = networkInterfaces()): string[] {
  const isInner = (name: string): boolean =>
    /^(docker|br-|veth|virbr|tun|tap|utun|vmnet)/.test(name);
  return Object.entries(interfaces)
    .sort(([one], [other]) => Number(isInner(one)) - Number(isInner(other)))
    .flatMap(([, entries]) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
