// The checker in the page: an equation is right, or wrong and where, or cannot be read and at which sign.
const verdictMark = { right: '✓', wrong: '✗' };

/** Says what an answer is worth beside its field. */
function showVerdict(place, field, { isRight, text }) {
  place.replaceChildren(element('span', { class: isRight ? 'right' : 'wrong', 'aria-hidden': 'true' }, isRight ? verdictMark.right : verdictMark.wrong), ` ${text}`);
  if (isRight) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/** Checks an answer; what cannot be read is marked in its field, shifted by what stands before it there. */
function verdictOn(answer, field, shift = 0) {
  try {
    const { isRight, mistake, explanation } = checkAnswer(answer);
    return { isRight, mistake, text: `${isRight ? 'right' : 'wrong'}: ${explanation}` };
  } catch (error) {
    if (!(error instanceof AnswerSyntaxError)) throw error;
    const at = Math.max(0, error.position - 1 - shift);
    field.focus();
    field.setSelectionRange(Math.min(at, field.value.length), Math.min(at + 1, field.value.length));
    return { isRight: false, mistake: 'Syntax', text: `This cannot be read. ${error.message}` };
  }
}

function setUpAnswer() {
  if (!network.answers) return;
  const field = document.getElementById('answer-text');
  document.getElementById('answer-form').addEventListener('submit', event => {
    event.preventDefault();
    showVerdict(document.getElementById('answer-verdict'), field, verdictOn(field.value, field));
  });
  const last = network.layers.length;
  field.placeholder = `d${last + 1}_1 = a${last + 1}_1 - y_1`;
  setUpPractice();
}
