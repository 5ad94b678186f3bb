// The order matters: see there.
import { restoreEventPath } from "./action/event-path.ts";
import { run } from "./action/run.ts";

restoreEventPath();
await run();
