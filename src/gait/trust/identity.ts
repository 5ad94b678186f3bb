/** Which server is meant: ids and names share one space, a name counts only where the id is blank. */
import { lower, trim } from "../text/index.ts";

/** What an identity is made of. */
export interface Named {
  readonly serverId: string;
  readonly serverName: string;
}

/** The key under which Gait looks a server up: trimmed, lowered; `""` where both id and name are blank. */
export function identityKey(named: Named): string {
  const id = lower(trim(named.serverId));
  return id === "" ? lower(trim(named.serverName)) : id;
}
