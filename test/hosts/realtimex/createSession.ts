import { SALES_REP } from "./createTables.ts";

const ISSUED_AT = "2026-01-01T00:00:00.000Z";
// Far enough away that the front end never tries to refresh it.
const EXPIRES_AT_S = 4_102_444_800;

export interface Session {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly token_type: "bearer";
  readonly expires_in: number;
  readonly expires_at: number;
  readonly user: Readonly<Record<string, unknown>>;
}

/** A session of the stand-in's only user, as Supabase's sign-in answers it; its token is signed by nobody. */
export function createSession(): Session {
  const user = {
    id: SALES_REP.user_id,
    aud: "authenticated",
    role: "authenticated",
    email: SALES_REP.email,
    app_metadata: { provider: "email" },
    user_metadata: {},
    identities: [],
    created_at: ISSUED_AT,
  };
  const claims = { sub: user.id, role: user.role, email: user.email, exp: EXPIRES_AT_S };
  return {
    access_token: unsignedToken(claims),
    refresh_token: "example",
    token_type: "bearer",
    expires_in: EXPIRES_AT_S - Date.parse(ISSUED_AT) / 1000,
    expires_at: EXPIRES_AT_S,
    user,
  };
}

/** A token of the right form, which is all that the front end looks at. */
export function unsignedToken(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.${part("unsigned")}`;
}
