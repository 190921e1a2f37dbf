@echo off
rem Starts Separatrix: the window, or the command that is given. It needs a Java 25 or later.
setlocal
call "%~dp0find-java.cmd" || exit /b 1
set "lib=%~dp0..\lib"
rem JavaFX is made of modules; the rest, and we, live on the class path.
"%JAVA_HOME%\bin\java.exe" ^
  --module-path "%lib%\javafx" --add-modules javafx.controls,javafx.fxml ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED ^
  -Dprism.lcdtext=false ^
  -cp "%lib%\*" separatrix.Main %*
exit /b %ERRORLEVEL%
