package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import separatrix.scene.Camera;
import separatrix.scene.ColourBy;
import separatrix.scene.Lens;
import separatrix.scene.StandardView;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.ThemeChoice;
import separatrix.ui.workspace.Workspace;

/** The View menu: camera, colours, panes, theme. */
final class ViewCommands {
  private ViewCommands() {}

  static CommandMenu menu(Workspace workspace, Desk desk) {
    return new CommandMenu(
        "View",
        List.of(
            camera(desk.sceneView()), colours(workspace), panes(desk), sizes(desk), themes(desk)));
  }

  private static List<Command> camera(SceneView view) {
    BooleanBinding perspective =
        Bindings.createBooleanBinding(
            () -> view.getCamera().lens() == Lens.PERSPECTIVE, view.cameraProperty());
    return List.of(
        towards("view-iso", "Isometric", "Look from a corner.", "0", view, StandardView.ISOMETRIC),
        towards(
            "view-12", "Axes 1 and 2", "Look along axis 3.", "1", view, StandardView.FIRST_SECOND),
        towards(
            "view-13", "Axes 1 and 3", "Look along axis 2.", "2", view, StandardView.FIRST_THIRD),
        towards(
            "view-23", "Axes 2 and 3", "Look along axis 1.", "3", view, StandardView.SECOND_THIRD),
        Command.of(
            "view-fit",
            "Fit",
            "Bring everything into view without turning it.",
            "F",
            "mdi2f-fit-to-page-outline",
            () -> view.frame(view.getDescription().bounds())),
        Command.of(
            "view-reset",
            "Reset camera",
            "Go back to the first view.",
            "R",
            "mdi2h-home-outline",
            view::resetCamera),
        Command.of(
                "perspective",
                "Perspective",
                "Draw what is near larger; without it parallel lines stay parallel.",
                "O",
                "mdi2p-perspective-less",
                () -> view.go(view.getCamera().through(other(view.getCamera().lens()))))
            .switching(perspective));
  }

  private static Command towards(
      String id, String text, String tip, String key, SceneView view, StandardView direction) {
    return Command.of(
        id,
        text,
        tip,
        key,
        "mdi2c-cube-scan",
        () -> {
          Camera turned = view.getCamera().from(direction);
          view.go(turned.fit(view.getDescription().bounds()));
        });
  }

  private static Lens other(Lens lens) {
    return switch (lens) {
      case PERSPECTIVE -> Lens.ORTHOGRAPHIC;
      case ORTHOGRAPHIC -> Lens.PERSPECTIVE;
    };
  }

  private static List<Command> colours(Workspace workspace) {
    List<Command> commands = new ArrayList<>();
    List<ColourBy> choices =
        List.of(
            new ColourBy.ByTrial(),
            new ColourBy.ByCondition(),
            new ColourBy.ByTime(),
            new ColourBy.BySpeed(),
            new ColourBy.ByOutput(0),
            new ColourBy.ByInput(0));
    for (int i = 0; i < choices.size(); i++) {
      ColourBy choice = choices.get(i);
      commands.add(
          Command.of(
                  "colour-" + i,
                  "Colour by " + choice.caption(),
                  "Colour the trajectories by " + choice.caption() + ".",
                  "Alt+" + (i + 1),
                  "mdi2p-palette-outline",
                  () ->
                      workspace
                          .viewProperty()
                          .set(workspace.viewProperty().get().withColourBy(choice)))
              .switching(
                  Bindings.createBooleanBinding(
                      () -> workspace.viewProperty().get().colourBy().equals(choice),
                      workspace.viewProperty())));
    }
    return commands;
  }

  private static List<Command> panes(Desk desk) {
    return List.of(
        pane("Tables", "the tables of points, trials and kicks", "F6", Pane.TABLES, desk),
        pane("Inspector", "what is known of the selection", "F7", Pane.INSPECTOR, desk),
        pane("Time strip", "the traces and the clock", "F8", Pane.TIME_STRIP, desk),
        pane("Axes and colours", "the bar that chooses them", "F9", Pane.AXIS_BAR, desk),
        pane(
            "Diagrams",
            "the skeleton and other diagrams beside the picture",
            "F5",
            Pane.DIAGRAM,
            desk),
        Command.of(
                "presentation",
                "Presentation",
                "Only the picture, on the whole screen.",
                "F11",
                "mdi2f-fullscreen",
                desk::togglePresentation)
            .switching(desk.presenting()));
  }

  private static Command pane(String name, String what, String key, Pane pane, Desk desk) {
    return Command.of(
            "pane-" + pane,
            name,
            "Show or fold away " + what + ".",
            key,
            "mdi2d-dock-window",
            () -> desk.toggle(pane))
        .switching(desk.shown(pane));
  }

  private static List<Command> sizes(Desk desk) {
    return List.of(
        scale(
            "larger",
            "Larger text",
            "Shortcut+Equals",
            "mdi2f-format-font-size-increase",
            desk,
            1.1),
        scale(
            "smaller",
            "Smaller text",
            "Shortcut+Minus",
            "mdi2f-format-font-size-decrease",
            desk,
            1 / 1.1),
        Command.of(
            "normal-size",
            "Normal text",
            "Text and spacing at their first size.",
            "Shortcut+0",
            "mdi2f-format-size",
            () -> desk.preferencesProperty().set(desk.preferencesProperty().get().withScale(1))));
  }

  private static Command scale(
      String id, String text, String key, String icon, Desk desk, double factor) {
    return Command.of(
        id,
        text,
        text + " and spacing, in the whole window.",
        key,
        icon,
        () -> {
          var now = desk.preferencesProperty().get();
          desk.preferencesProperty().set(now.withScale(now.scale() * factor));
        });
  }

  private static List<Command> themes(Desk desk) {
    List<Command> commands = new ArrayList<>();
    for (ThemeChoice theme : ThemeChoice.values()) {
      commands.add(
          Command.of(
                  "theme-" + theme,
                  "Theme: " + theme.caption(),
                  "Colours of the window: " + theme.caption() + ".",
                  "Shortcut+Alt+" + theme.name().charAt(0),
                  "mdi2t-theme-light-dark",
                  () ->
                      desk.preferencesProperty()
                          .set(desk.preferencesProperty().get().withTheme(theme)))
              .switching(
                  Bindings.createBooleanBinding(
                      () -> desk.preferencesProperty().get().theme() == theme,
                      desk.preferencesProperty())));
    }
    return commands;
  }
}
