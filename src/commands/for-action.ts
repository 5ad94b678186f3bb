/** The door of the commands for what only the action does. Apart from the other, so that the command line carries none of it. */
export { askedEngine } from "./asked-engine.ts";
export { chooseBase } from "./base.ts";
export { postComment, type CommentOutcome, type StickyComment } from "./comment-post.ts";
export { readHostileReport } from "./comment-report.ts";
export { commentTarget } from "./comment-target.ts";
export { parseMinimum } from "./minimum-input.ts";
export { bareReport } from "./refused-report.ts";
