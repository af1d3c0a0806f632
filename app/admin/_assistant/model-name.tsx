/** "openai:gpt-5-mini", which may break behind its provider and nowhere else. */
export function ModelName({ id }: { id: string }) {
  const [provider = "", ...name] = id.split(":");
  return (
    <bdi>
      {provider}:<wbr />
      {name.join(":")}
    </bdi>
  );
}
