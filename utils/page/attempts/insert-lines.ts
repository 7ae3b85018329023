import type { Attempt } from './attempt.ts';

/** Typing line by line with soft breaks between, for editors that take the line breaks of a whole text amiss. */
export const insertLines: Attempt = {
  id: 'insert-lines',
  write(element, text) {
    const doc = element.ownerDocument;
    let isTaken = false;
    text.split('\n').forEach((line, index) => {
      if (index > 0) isTaken = doc.execCommand('insertLineBreak') || isTaken;
      if (line) isTaken = doc.execCommand('insertText', false, line) || isTaken;
    });
    return isTaken;
  },
};
