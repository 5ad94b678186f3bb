/** Reading without recursion, so that no depth of a text overflows the stack. */
import type { YamlNode } from "./nodes.ts";

/** A collection that is being read: it hands out the collections inside it, and is given their nodes. */
export interface Task {
  readonly next: (...inner: [] | [YamlNode]) => IteratorResult<Task, YamlNode>;
}

/** What a generator that reads a collection returns. */
export type Reader = Generator<Task, YamlNode, YamlNode>;

/** A node that was read at once, or one that takes a task of its own. */
export type Reading = YamlNode | Task;

/** Whether a node is still to be read. */
export function isTask(reading: Reading): reading is Task {
  return "next" in reading;
}

/** Carries a reading to its end; the tasks that wait for others stand in a list. */
export function finish(reading: Reading): YamlNode {
  if (!isTask(reading)) return reading;
  const waiting: Task[] = [reading];
  let inner: YamlNode | undefined;
  for (;;) {
    const step = waiting[waiting.length - 1]?.next(...(inner === undefined ? [] : [inner]));
    if (step === undefined) throw new RangeError("no task is left");
    if (step.done !== true) {
      waiting.push(step.value);
      inner = undefined;
      continue;
    }
    waiting.pop();
    if (waiting.length === 0) return step.value;
    inner = step.value;
  }
}
