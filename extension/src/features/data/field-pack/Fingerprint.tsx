/** Something to be compared or read out character by character. */
export function Fingerprint({ label, value }: { label: string; value: string }) {
  return (
    <p className="data-secret">
      <span className="data-soft">{label}</span>
      <code translate="no">{value}</code>
    </p>
  );
}
