/** A project at dry_run that asks for observed decisions, and decisions for it. */
import { codes, config, CONFIG, DAY, newProject, START, type Project } from "./evidence-project.ts";
import { policyDigest, readPolicy } from "../../../src/gait/index.ts";
import { evalLine, traceLine } from "../../rollout/decision-lines.ts";

export const OBSERVED = "  observed: { min_decisions: 3, min_span: 48h, no_unexpected_stops: true }";

export const at = (day: number): string => new Date(START + day * DAY).toISOString();

/** Gait's digest of the artefact as it lies in the project. */
export function digestOf(p: Project): string {
  const reading = readPolicy(new TextEncoder().encode(p.text("policy/tools.yaml")));
  if ("error" in reading) throw new Error(reading.error.message);
  return policyDigest(reading.policy);
}

/** At dry_run since day 4, asked for observations. */
export async function drying(): Promise<{ p: Project; digest: string }> {
  const p = await newProject();
  for (const [day, stage] of [
    [0, "simulate"],
    [4, "dry_run"],
  ] as const) {
    p.put(CONFIG, config(stage, OBSERVED));
    await p.commit(day, stage);
  }
  p.at(8);
  return { p, digest: digestOf(p) };
}

export const call = (digest: string, id: string, tool: string, verdict: string, day: number): string =>
  [evalLine(id, verdict, { policy_digest: digest }), traceLine(id, tool, verdict, at(day), { policy_digest: digest })].join("\n");

export const enough = (digest: string): string =>
  [call(digest, "1", "tool.read", "allow", 5), call(digest, "2", "tool.write", "allow", 6), call(digest, "3", "tool.delete", "dry_run", 7.5)].join("\n");

/** Promotes, and returns the codes of the gate at enforce. */
export async function gateAfterPromotion(p: Project): Promise<readonly string[]> {
  p.put(CONFIG, config("enforce", OBSERVED));
  await p.commit(8, "enforce");
  p.at(9);
  return codes(await p.gate());
}
