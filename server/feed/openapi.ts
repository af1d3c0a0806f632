import { z } from "zod";
import { settings } from "#server/platform/settings.ts";
import { problem } from "./outbound.ts";
import { type Route, routes } from "./routes.ts";
import { KEY_HEADER, SIGNATURE_HEADER } from "./signature.ts";

export const OPENAPI = "/feed/v1/openapi.json";
export const IDEMPOTENCY_HEADER = "idempotency-key";

const ABOUT = `What your own systems tell Kindline, and what it holds of it.

Amounts are whole minor units with an ISO currency. References are yours: the same reference is the same thing, told as often as you like.
Each request carries \`${KEY_HEADER}\` and \`${SIGNATURE_HEADER}: t=<seconds>,v1=<hex>\`, the HMAC-SHA256 of \`t.METHOD.path.body\` under the key's secret, not older than five minutes.
A POST carries an \`Idempotency-Key\` of its own: sent again under it, it is answered the same and done once.`;

const REFUSALS = {
  400: "It cannot be read",
  401: "It is not signed as it should be",
  404: "There is no such thing",
  409: "It contradicts what we hold",
  413: "It is larger than 1 MB",
  422: "It does not fit",
  429: "Too many at once; Retry-After says when to come back",
};

/** Generated from the very schemas that read what comes in, so that it cannot say anything else. */
export function openApi() {
  return {
    openapi: "3.1.0",
    info: { title: "Kindline feed", version: "1", description: ABOUT },
    servers: [{ url: settings().origin }],
    security: [{ key: [], signature: [] }],
    paths: pathsOf(routes),
    components: {
      schemas: schemasOf(routes),
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: KEY_HEADER },
        signature: { type: "apiKey", in: "header", name: SIGNATURE_HEADER },
      },
      responses: {
        Problem: {
          description: "Why not",
          content: { "application/problem+json": refTo(problem) },
        },
      },
    },
  };
}

function pathsOf(all: Route[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of all) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return paths;
}

function operationOf(route: Route) {
  const refused = { $ref: "#/components/responses/Problem" };
  const refusals = Object.entries(REFUSALS).filter(([status]) => mayRefuse(route, status));
  return {
    operationId: nameOf(route),
    summary: route.summary,
    parameters: parametersOf(route),
    ...("input" in route && {
      requestBody: { required: true, content: { "application/json": refTo(route.input) } },
    }),
    responses: {
      200: answered(route, "As it stands"),
      ...("input" in route && { 201: answered(route, "It is new") }),
      ...Object.fromEntries(
        refusals.map(([status, description]) => [status, { ...refused, description }]),
      ),
    },
  };
}

const mayRefuse = ({ method }: Route, status: string) =>
  method !== "GET" || ["401", "404", "429"].includes(status);

const answered = ({ output }: Route, description: string) => ({
  description,
  content: { "application/json": refTo(output) },
});

/** "PUT /feed/v1/merchants/{reference}" → "putMerchants" */
function nameOf({ method, path }: Route) {
  const words = path
    .split("/")
    .slice(3)
    .filter((word) => !word.startsWith("{"));
  return (
    method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("")
  );
}

function parametersOf({ method, path, parameter }: Route) {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  return [
    ...(name && parameter
      ? [{ name, in: "path", required: true, schema: plainSchema(parameter) }]
      : []),
    ...(method === "POST"
      ? [
          {
            name: "Idempotency-Key",
            in: "header",
            required: true,
            schema: { type: "string", minLength: 1, maxLength: 200 },
          },
        ]
      : []),
  ];
}

function plainSchema(schema: z.ZodType) {
  return { ...z.toJSONSchema(schema, { io: "input" }), $schema: undefined };
}

const idOf = (schema: z.ZodType) => {
  const id = z.globalRegistry.get(schema)?.id;
  if (!id) throw new Error("A schema of the feed has no name");
  return id;
};

const refTo = (schema: z.ZodType) => ({ schema: { $ref: `#/components/schemas/${idOf(schema)}` } });

function schemasOf(all: Route[]) {
  const named = z.registry<{ id: string }>();
  for (const schema of all.flatMap((route) =>
    "input" in route ? [route.input, route.output] : [route.output],
  )) {
    if (!named.has(schema)) named.add(schema, { id: idOf(schema) });
  }
  named.add(problem, { id: idOf(problem) });
  const { schemas } = z.toJSONSchema(named, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [
      id,
      { ...schema, $schema: undefined, $id: undefined },
    ]),
  );
}
