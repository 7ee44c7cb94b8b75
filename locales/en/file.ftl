file-empty = The file “{ $name }” is empty.
file-too-large = The file “{ $name }” is larger than { $most } MB. Send a smaller copy.
file-kind = The file “{ $name }” is not accepted. Only pictures and PDF can be sent.
file-pixels = The picture “{ $name }” has more than { $most } megapixels. Send a smaller copy.
file-broken = The picture “{ $name }” could not be read. Send another one.
file-pdf-broken = The file “{ $name }” is incomplete and cannot be opened. Make it again, or send a picture of the page.
file-too-many-loose = You have sent many files that are not attached to any letter or request. Attach them first.
