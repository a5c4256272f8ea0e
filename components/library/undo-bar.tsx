/** What was just done, announced, with the way back; stays until the next action or until it is put away. */
export function UndoBar(props: { message: string | undefined; onUndo?: () => void; onClose: () => void }) {
  const { message, onUndo, onClose } = props;
  return (
    <div class="undo-bar" role="status">
      {message !== undefined && (
        <div class="undo-inner">
          <p dir="auto">{message}</p>
          {onUndo !== undefined && (
            <button type="button" onClick={onUndo}>
              Undo
            </button>
          )}
          <button type="button" class="plain" onClick={onClose}>
            Put away
          </button>
        </div>
      )}
    </div>
  );
}
