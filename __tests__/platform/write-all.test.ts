import { afterAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
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
    journal: async (path, journal) => (step(), WRITE_OPS.journal(path, journal)),
    rename: async (from, to) => (step(), WRITE_OPS.rename(from, to)),
    remove: (path) => WRITE_OPS.remove(path),
  };
  return { ops, calls: () => calls };
}

const CALLS = 10;

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
    // The journal, three staged, two copied, the journal, three renamed.
    expect(last).toBe(CALLS);
  });

  /** A program that writes NEW below `root` and is killed before the n-th call of `writeAllReal` that changes the disk. */
  function killedAt(n: number, root: string, failing = -1): void {
    const script = `
      import { writeAllReal, WRITE_OPS } from ${JSON.stringify(join(ROOT, "src/platform/write-all.ts"))};
      let calls = 0;
      const step = (f) => (...args) => {
        if (calls === ${n}) process.kill(process.pid, "SIGKILL");
        if (calls++ === ${failing}) throw new Error("disk full");
        return f(...args);
      };
      const ops = Object.fromEntries(Object.entries(WRITE_OPS).map(([name, f]) => [name, step(f)]));
      await writeAllReal(${JSON.stringify(root)}, ${JSON.stringify(outputs(root))}, ops);`;
    const ran = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script], { encoding: "utf8" });
    expect([n, ran.signal, ran.stderr]).toEqual([n, "SIGKILL", ""]);
  }

  test.each([
    ["nothing", {}],
    ["a file in another folder", { "c/other.yaml": "x" }],
  ])(
    "a kill at any call: the next run leaves the old or the new set and no temporary file, even where it writes %s",
    async (_what, next) => {
      const seen = new Set<string>();
      // Behind the last rename stand the removals: of each fresh file and backup, and of the journal.
      for (let n = 0; n < CALLS + 7; n++) {
        const root = newFolder();
        put(root, OLD);
        killedAt(n, root);
        await writeAllReal(
          root,
          Object.entries(next).map(([path, text]) => ({ path: join(root, path), text })),
        );
        const { "c/other.yaml": _other, ...rest } = contents(root);
        expect([OLD, NEW]).toContainEqual(rest);
        seen.add(JSON.stringify(rest));
      }
      expect(seen.size).toBe(2);
    },
    60_000,
  );

  test("a kill while an error is put right leaves no mix either", async () => {
    for (const n of [CALLS, CALLS + 2, CALLS + 4, CALLS + 6]) {
      const root = newFolder();
      put(root, OLD);
      // The last rename fails, so that the two before it are taken back.
      killedAt(n, root, CALLS - 1);
      await writeAllReal(root, []);
      expect([n, contents(root)]).toEqual([n, OLD]);
    }
  }, 30_000);

  describe("a journal", () => {
    const FRESH = ".registry-policy-0123456789abcdef.new";
    const BACKUP = ".registry-policy-0123456789abcdef.old";
    const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
    const due = (root: string, over: object = {}): object => ({
      target: join(root, "t.yaml"),
      fresh: join(root, FRESH),
      backup: join(root, BACKUP),
      before: sha("old"),
      after: sha("new"),
      ...over,
    });
    const rows: readonly [what: string, before: Record<string, string>, journal: (root: string) => unknown, after: Record<string, string>][] = [
      [
        "whose target has changed since keeps that change",
        { "t.yaml": "edited", [FRESH]: "new" },
        (root) => ({ phase: "renaming", due: [due(root)] }),
        { "t.yaml": "edited" },
      ],
      ["of a rename that is due is finished", { "t.yaml": "old", [FRESH]: "new" }, (root) => ({ phase: "renaming", due: [due(root)] }), { "t.yaml": "new" }],
      [
        "one of whose files is lost is taken back as a whole",
        { "t.yaml": "new", [BACKUP]: "old", "u.yaml": "old" },
        (root) => ({ phase: "renaming", due: [due(root), due(root, { target: join(root, "u.yaml"), backup: join(root, FRESH) })] }),
        { "t.yaml": "old", "u.yaml": "old" },
      ],
      [
        "of new files is taken back by removing them",
        { "t.yaml": "new", "u.yaml": "old" },
        (root) => ({ phase: "renaming", due: [due(root, { before: null }), due(root, { target: join(root, "u.yaml") })] }),
        { "u.yaml": "old" },
      ],
      [
        "that was only staging is dropped",
        { "t.yaml": "old", [FRESH]: "new", [BACKUP]: "ol" },
        (root) => ({ phase: "staging", due: [due(root)] }),
        { "t.yaml": "old" },
      ],
      [
        "that names files which are not ours removes nothing",
        { "t.yaml": "old", "plain.new": "kept" },
        (root) => ({ phase: "renaming", due: [due(root, { fresh: join(root, "plain.new") }), due(root, { backup: join(root, "../x") }), 7, null] }),
        { "t.yaml": "old", "plain.new": "kept" },
      ],
      ["that is no journal is dropped", { "t.yaml": "old" }, () => [1], { "t.yaml": "old" }],
      ["that is null is dropped", { "t.yaml": "old" }, () => null, { "t.yaml": "old" }],
    ];
    test.each(rows)("%s", async (_what, before, journal, after) => {
      const root = newFolder();
      put(root, before);
      const path = join(await stateFolder(), `${nameFor(root)}.journal`);
      writeFileSync(path, JSON.stringify(journal(root)));
      await writeAllReal(root, []);
      expect(contents(root)).toEqual(after);
      expect(existsSync(path)).toBe(false);
    });

    test("that is not even JSON is dropped", async () => {
      const root = newFolder();
      const path = join(await stateFolder(), `${nameFor(root)}.journal`);
      writeFileSync(path, "{not json");
      await writeAllReal(root, [{ path: join(root, "x.yaml"), text: "y" }]);
      expect([contents(root), existsSync(path)]).toEqual([{ "x.yaml": "y" }, false]);
    });
  });

  test.each([
    ["EACCES", "output_denied", 6],
    ["EROFS", "output_denied", 6],
    ["ENOENT", "output_denied", 6],
    ["ENAMETOOLONG", "path_too_long", 6],
    ["ENOSPC", "disk_full", 7],
    ["EDQUOT", "disk_full", 7],
    ["EIO", "system_refused", 7],
  ])("%s names the output, changes nothing and is no defect", async (errno, code, exit) => {
    for (const name of ["stage", "copy", "rename"] as const) {
      const root = newFolder();
      put(root, OLD);
      const ops = { ...WRITE_OPS, [name]: () => Promise.reject(Object.assign(new Error("x"), { code: errno, syscall: name })) };
      const work = writeAllReal(
        root,
        outputs(root).map((o) => ({ ...o, shown: `my/${basename(o.path)}` })),
        ops,
      );
      await expect(work).rejects.toMatchObject({ exit, diagnostic: { code, message: expect.stringMatching(/"my\/(?:one|two)\.yaml"/u) as unknown } });
      expect(contents(root)).toEqual(OLD);
    }
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
