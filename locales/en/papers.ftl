# Papers that a form wants: what is to be sent, and what was.
papers-needed = Send a picture of this paper.
papers-too-many = No more than { $most } files are taken for a paper. Send the pages as one PDF.
papers-not-yours = This file is not at hand any more. Send it again.
papers-original-none = { $source }
papers-original-shown = The original is shown at the secretariat, too. { $source }
papers-original-sent = The original is handed to the secretariat once it is granted. { $source }
papers-form = Photo or PDF, in one file or several. { $help }
papers-given = { $count ->
    [1] { $paper }
   *[other] { $paper } ({ $count } files)
}

papers-title = Papers
papers-send = Send this paper here; { $help }
papers-send-anew = Send a photo or PDF of this very paper.
papers-files = See the papers ({ $count } files)
papers-line-fit = ✓ { $paper }
papers-line-unfit = ✗ { $paper }: { $word }
papers-line-waits = ○ { $paper }
papers-line-none = ○ { $paper }: not sent
papers-ask-anew = Ask for a paper anew
papers-which = Which paper do you want anew? Several can be asked for together.
papers-word = What do you want of this paper? The applicant reads just this.
papers-ask-send = Ask for these papers
papers-asked = The papers were asked for anew and the clocks stand still.
papers-sent = Your papers have come and the request goes on.
