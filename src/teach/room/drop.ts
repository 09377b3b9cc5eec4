import { readLogFile } from './file.ts';
import type { LogField } from './log-field.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes logs as files: dropped anywhere on the page, into the field that they fall on or the first, and chosen with the
 * button beside a field.
 *
 * @param choosers a button for files beside each field, in their order
 * @param say called with a sentence on what was read, or why not
 */
export function takeFiles(
  fields: readonly LogField[],
  choosers: readonly HTMLInputElement[],
  say: (words: string) => void,
): void {
  const take = async (files: readonly File[], field: LogField | undefined): Promise<void> => {
    for (const file of files) {
      try {
        field?.add(await readLogFile(file));
        say(`“${file.name}” was read.`);
      } catch (error) {
        say((error as Error).message);
      }
    }
  };
  window.addEventListener('dragover', (event) => {
    // Without this the browser would leave the page for the file.
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const field = fields.find(({ element }) => element === event.target) ?? fields[0];
    void take([...(event.dataTransfer?.files ?? [])], field);
  });
  choosers.forEach((chooser, index) =>
    chooser.addEventListener('change', () => {
      void take([...(chooser.files ?? [])], fields[index]);
      // The same file can be chosen again.
      chooser.value = '';
    }),
  );
}
