/** The door of the platform. */
export { makeWorld, type WorldOptions } from "./world.ts";
export { makeGaitIo } from "./gait-io.ts";
export * from "./types.ts";
export type * from "./github-types.ts";
