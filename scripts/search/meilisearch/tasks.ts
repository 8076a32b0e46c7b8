/** Tasks of the server: it queues what it is told and says later whether that went well. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { PushError } from './errors.ts';

/** Milliseconds between two looks at a task. */
const INTERVAL = 50;

/** How long to wait for one task and whom to tell. */
export interface Waiting {
  /** Milliseconds. */
  readonly timeoutMs: number;
  /** Called after each finished task. */
  readonly onDone?: (done: number, all: number) => void;
}

async function finished(client: Meilisearch, uid: number, timeoutMs: number): Promise<Task> {
  const last = Date.now() + timeoutMs;
  for (;;) {
    const task = await client.tasks.getTask(uid);
    if (task.status !== 'enqueued' && task.status !== 'processing') return task;
    if (Date.now() > last) throw new PushError(`Task ${uid} (${task.type}) was not finished within ${Math.round(timeoutMs / 1000)} s`);
    await pause(INTERVAL);
  }
}

/** Waits for all tasks; throws when any of them did not succeed, since a failed task is no error to the server. */
export async function succeeded(client: Meilisearch, tasks: readonly Promise<EnqueuedTask>[], waiting: Waiting): Promise<void> {
  const queued = await Promise.all(tasks);
  for (const [index, { taskUid }] of queued.entries()) {
    const { status, type, error } = await finished(client, taskUid, waiting.timeoutMs);
    if (status !== 'succeeded')
      throw new PushError(`Task ${taskUid} (${type}) ended as "${status}": ${error?.message ?? 'no reason given'}`);
    waiting.onDone?.(index + 1, queued.length);
  }
}
