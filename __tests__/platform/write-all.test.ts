import { afterAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { makeFiles } from "../../src/platform/files.ts";
import { nameFor, stateFolder } from "../../src/platform/lock.ts";
import { writeAllReal, WRITE_OPS, type WriteOps } from "../../src/platform/write-all.ts";
import { ROOT } from "../support/shared.ts";
import { contents, newFolder, put, refusal, removeFolders } from "./support.ts";

afterAll(removeFolders);

const OLD = { "a/one.yaml": "old 1", "two.yaml": "old 2" };
const NEW = { "a/one.yaml": "new 1", "b/three.yaml": "new 3", "two.yaml": "new 2" };
const outputs = (root: string): { path: string; text: string }[] => Object.entries(NEW).map(([path, text]) => ({ path: join(root, path), text }));

/** The real operations with something before the n-th call of any of them. */
function atCall(n: number, act: () => void): { ops: WriteOps; calls: () => number } {
  let calls = 0;
  const step = (): void => {
    if (calls++ === n) act();
  };
  const ops: WriteOps = {
    stage: async (path, text, mode) => (step(), WRITE_OPS.stage(path, text, mode)),
    copy: async (from, to) => (step(), WRITE_OPS.copy(from, to)),
    journal: async (path, due) => (step(), WRITE_OPS.journal(path, due)),
    rename: async (from, to) => (step(), WRITE_OPS.rename(from, to)),
    remove: (path) => WRITE_OPS.remove(path),
  };
  return { ops, calls: () => calls };
}

describe("all or none", () => {
  test("an error at any call leaves the old files, and no temporary ones", async () => {
    let last = 0;
    for (let n = 0; n === 0 || n < last; n++) {
      const root = newFolder();
      put(root, OLD);
      const { ops, calls } = atCall(n, () => {
        throw new Error("disk full");
      });
      await expect(writeAllReal(root, outputs(root), ops)).rejects.toThrow("disk full");
      expect([n, contents(root)]).toEqual([n, OLD]);
      const counting = atCall(-1, () => undefined);
      await writeAllReal(root, outputs(root), counting.ops);
      expect(contents(root)).toEqual(NEW);
      last = Math.max(calls(), counting.calls());
    }
    // Three staged, two copied, a journal, three renamed.
    expect(last).toBe(9);
  });

  test("a kill at any call: the next run leaves the old or the new set, and no temporary file", async () => {
    const seen = new Set<string>();
    for (let n = 0; n < 9; n++) {
      const root = newFolder();
      put(root, { ...OLD, "other.yaml": "old" });
      const script = `
        import { writeAllReal, WRITE_OPS } from ${JSON.stringify(join(ROOT, "src/platform/write-all.ts"))};
        let calls = 0;
        const step = (f) => (...args) => { if (calls++ === ${n}) process.kill(process.pid, "SIGKILL"); return f(...args); };
        const ops = { ...WRITE_OPS, stage: step(WRITE_OPS.stage), copy: step(WRITE_OPS.copy), journal: step(WRITE_OPS.journal), rename: step(WRITE_OPS.rename) };
        await writeAllReal(${JSON.stringify(root)}, ${JSON.stringify(outputs(root))}, ops);`;
      const ran = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script], { encoding: "utf8" });
      expect([n, ran.signal, ran.stderr]).toEqual([n, "SIGKILL", ""]);
      await writeAllReal(root, [
        { path: join(root, "other.yaml"), text: "new" },
        { path: join(root, "a/x"), text: "" },
        { path: join(root, "b/x"), text: "" },
      ]);
      const { "other.yaml": other, "a/x": _a, "b/x": _b, ...rest } = contents(root);
      expect(other).toBe("new");
      expect([OLD, NEW]).toContainEqual(rest);
      seen.add(JSON.stringify(rest));
    }
    expect(seen.size).toBe(2);
  }, 30_000);

  test("what changed after the kill stands, and a journal that is not ours does nothing", async () => {
    const root = newFolder();
    put(root, { "t.yaml": "edited since", ".registry-policy-0123456789abcdef.new": "late", "plain.new": "kept" });
    const journal = join(await stateFolder(), `${nameFor(root)}.journal`);
    const due = (fresh: string, target = "t.yaml"): unknown => ({ target: join(root, target), fresh: join(root, fresh), before: "0".repeat(64) });
    writeFileSync(journal, JSON.stringify([due(".registry-policy-0123456789abcdef.new"), { ...(due("plain.new", "gone.yaml") as object), before: null }, 7]));
    await writeAllReal(root, [{ path: join(root, "x.yaml"), text: "x" }]);
    expect(contents(root)).toEqual({ "t.yaml": "edited since", "plain.new": "kept", "x.yaml": "x" });
    writeFileSync(journal, "{not json");
    await writeAllReal(root, [{ path: join(root, "x.yaml"), text: "y" }]);
    expect(existsSync(journal)).toBe(false);
  });

  test("runs at the same time write one after the other", async () => {
    const root = newFolder();
    const runs = Array.from({ length: 8 }, (_, i) =>
      writeAllReal(root, [
        { path: join(root, "a"), text: String(i) },
        { path: join(root, "b"), text: String(i) },
      ]),
    );
    await Promise.all(runs);
    const { a, b } = contents(root);
    expect(a).toBe(b);
  });

  test("a lock whose process is gone is taken over", async () => {
    const root = newFolder();
    const gone = spawnSync(process.execPath, ["-e", "0"]).pid;
    writeFileSync(join(await stateFolder(), `${nameFor(root)}.lock`), String(gone));
    await writeAllReal(root, [{ path: join(root, "a"), text: "1" }]);
    expect(contents(root)).toEqual({ a: "1" });
  });
});

describe("a folder that is swapped for a link meanwhile", () => {
  /** Swaps `root/dir` between a folder and a link to `outside`, as fast as it can. */
  function swapper(root: string, outside: string): Worker {
    const code = `
      const { renameSync, symlinkSync, unlinkSync } = require("node:fs");
      const { workerData: { dir, away, outside } } = require("node:worker_threads");
      for (;;) {
        try { renameSync(dir, away); symlinkSync(outside, dir); } catch {}
        try { unlinkSync(dir); } catch {}
        try { renameSync(away, dir); } catch {}
      }`;
    return new Worker(code, { eval: true, workerData: { dir: join(root, "dir"), away: join(root, "dir.away"), outside } });
  }

  test("nothing is written outside and no byte of outside is read", async () => {
    const outside = newFolder();
    put(outside, { "in.json": "SECRET" });
    const root = newFolder();
    put(root, { "dir/in.json": "plain", "dir/out.yaml": "old" });
    const files = await makeFiles(root, root);
    const worker = swapper(root, outside);
    const outcomes = new Set<string>();
    try {
      for (let i = 0; i < 1000; i++) {
        const bytes = await files.tree.read("dir/in.json").catch((error: unknown) => (outcomes.add(String(error)), undefined));
        if (bytes !== undefined) expect(new TextDecoder().decode(bytes)).toBe("plain");
      }
      for (let i = 0; i < 200; i++) {
        await files.writeAll([{ path: "dir/out.yaml", text: "PROBE" }], "workspace").catch((error: unknown) => outcomes.add(String(error)));
      }
    } finally {
      await worker.terminate();
    }
    expect(contents(outside)).toEqual({ "in.json": "SECRET" });
    expect([...outcomes].join("\n")).not.toContain("SECRET");
    expect(outcomes.size).toBeGreaterThan(0);
  }, 60_000);

  test("a swap between the check and the write is refused", async () => {
    const outside = newFolder();
    const root = newFolder();
    put(root, { "dir/out.yaml": "old" });
    const real = join(root, "dir/out.yaml");
    renameSync(join(root, "dir"), join(root, "moved"));
    symlinkSync(outside, join(root, "dir"));
    expect(await refusal(writeAllReal(root, [{ path: real, text: "PROBE" }]))).toBe("path_not_folder");
    symlinkSync(outside, join(root, "up"));
    expect(await refusal(writeAllReal(root, [{ path: join(root, "up/deep/out.yaml"), text: "PROBE" }]))).toBe("path_not_folder");
    expect(contents(outside)).toEqual({});
    expect(readFileSync(join(root, "moved/out.yaml"), "utf8")).toBe("old");
  });

  test("a folder that became a link while the run held it is written where it is", async () => {
    const outside = newFolder();
    const root = newFolder();
    put(root, { "dir/out.yaml": "old" });
    const { ops } = atCall(0, () => {
      renameSync(join(root, "dir"), join(root, "moved"));
      symlinkSync(outside, join(root, "dir"));
    });
    await writeAllReal(root, [{ path: join(root, "dir/out.yaml"), text: "new" }], ops);
    expect(contents(outside)).toEqual({});
    expect(contents(join(root, "moved"))).toEqual({ "out.yaml": "new" });
  });
});
