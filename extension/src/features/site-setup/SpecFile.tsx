import { useEffect, useState } from "react";
import type { HostSpec } from "../../hosts/spec/HostSpec";
import { Button } from "../../ui/Button";
import { Disclosure } from "../../ui/Disclosure";
import { FileDrop } from "../../ui/FileDrop";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { readSpecFile } from "./readSpecFile";
import type { SiteSetup } from "./useSiteSetup";

export type SpecFileProps = { spec: HostSpec; isKept: boolean; setup: SiteSetup };

/** Taking a set-up to a colleague and in from one, and removing it. */
export function SpecFile({ spec, isKept, setup }: SpecFileProps) {
  const [problem, setProblem] = useState<string>();
  const url = useSpecUrl(spec);
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await readSpecFile(file, setup.origin ?? "");
    setProblem(read.ok ? undefined : t(read.error));
    if (read.ok) await setup.save(read.value);
  };
  return (
    <Disclosure summary={t("setup.file")}>
      <div className="setup-file">
        <p className="setup-soft">{t("setup.fileHint")}</p>
        {isKept && (
          <a className="button button-quiet" href={url} download={`${spec.id}.waypost-site.json`}>
            {t("setup.export")}
          </a>
        )}
        <FileDrop
          label={t("setup.import")}
          hint={t("data.drop")}
          accept=".json"
          onFiles={(files) => void open(files)}
        />
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        {isKept && (
          <Button weight="plain" onClick={() => void setup.remove()}>
            {t("setup.remove")}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

function useSpecUrl(spec: HostSpec): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const text = `${JSON.stringify({ waypost: "site", ...spec }, null, 2)}\n`;
    const created = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    setUrl(created);
    return () => URL.revokeObjectURL(created);
  }, [spec]);
  return url;
}
