import type { SpeakingTimes } from '../core/flow/flow-run.ts';
import { speakingTime } from '../core/flow/speaking-time.ts';
import { sayPart } from '../core/script/script-words.ts';
import type { Segment } from '../core/slots/fill-wording.ts';
import type { Reading } from './reading.ts';

/** How long the words of each step of a script's flow take to say, as they are filled now. */
export function speakingTimesOf(
  { record, wording }: Reading,
  fill: (text: string) => readonly Segment[],
): SpeakingTimes {
  const times: Record<string, number> = {};
  for (const { id, say } of record.flow?.steps ?? []) {
    const part = say === undefined ? undefined : sayPart(wording, say);
    if (!part) continue;
    times[id] = speakingTime(
      fill(part.text)
        .map((segment) => ('text' in segment ? segment.text : segment.name))
        .join(''),
    );
  }
  return times;
}
