import { expect, test } from 'vitest';
import { Simulation } from '../../../support/update/simulation.ts';

const BASE_SEED = Number(process.env.CUECARD_SEED ?? 20_260_101);
const SEQUENCES = Number(process.env.CUECARD_SEQUENCES ?? 1000);
const STEPS = 10;

test(`1,000 seeded random fault sequences over 5 clients all converge (seed ${BASE_SEED})`, {
  // Two minutes of one core; a busy machine shares that core with many.
  timeout: 900_000,
}, async () => {
  for (let index = 0; index < SEQUENCES; index += 1) {
    const seed = BASE_SEED + index;
    const simulation = new Simulation(seed);
    const told = () => `CUECARD_SEED=${seed} CUECARD_SEQUENCES=1: ${simulation.story.join(', ')}`;
    try {
      await simulation.begin();
      for (let step = 0; step < STEPS; step += 1) await simulation.step();
      await simulation.clear();
    } catch (error) {
      throw new Error(told(), { cause: error });
    }
    for (const device of simulation.devices) expect(device.version(), told()).toBe(simulation.lastVersion);
  }
});
