// The other version of what is written, where it is a text with its subject.

/** Subject and text, as they are. */
export function OtherText({ subject, body }: { subject: string; body: string }) {
  return (
    <>
      <p>
        <strong>{subject}</strong>
      </p>
      <p class="pre" dir="auto">
        {body}
      </p>
    </>
  )
}
