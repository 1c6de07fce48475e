"""What LibreOffice Writer makes of Word files, without a window.

    settle([(path, "accept", out), (path, "reject", other), (path, "keep", third)])

Each file is opened, its tracked changes are accepted, rejected or kept, and it is saved as a Word file again. Raises
an error if one of them could not be opened. Needs Debian's libreoffice-writer-nogui.
"""
import pathlib
import subprocess
import tempfile

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges", "keep": ""}

# A macro runs in the program's main thread, where all of it works.
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub SettleAll(list As String)
  number = FreeFile
  Open list For Input As #number
  Do While Not Eof(number)
    Dim source As String, command As String, target As String
    Line Input #number, source
    Line Input #number, command
    Line Input #number, target
    Settle(source, command, target)
  Loop
  Close #number
End Sub
Sub Settle(source As String, command As String, target As String)
  On Error GoTo Done
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If command &lt;&gt; "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  End If
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
Done:
End Sub
</script:module>
"""


def settle(files):
    with tempfile.TemporaryDirectory() as profile:
        program = ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}"]
        subprocess.run([*program, "--terminate_after_init"], capture_output=True, timeout=180)
        library = pathlib.Path(profile, "user/basic/Standard")
        (library / "Changes.xba").write_text(MODULE)
        index = library / "script.xlb"
        entry = ' <library:element library:name="Changes"/>\n</library:library>'
        index.write_text(index.read_text().replace("</library:library>", entry))
        listed = pathlib.Path(profile, "list.txt")
        url = lambda path: pathlib.Path(path).absolute().as_uri()
        listed.write_text("".join(f"{url(a)}\n{COMMANDS[how]}\n{url(out)}\n" for a, how, out in files))
        subprocess.run([*program, f'macro:///Standard.Changes.SettleAll("{listed}")'], capture_output=True, timeout=300)
    missing = [str(out) for _, _, out in files if not pathlib.Path(out).exists()]
    if missing:
        raise RuntimeError("LibreOffice did not write " + ", ".join(missing))
